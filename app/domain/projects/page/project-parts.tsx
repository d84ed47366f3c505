import { Link, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { formatDay } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { listSearch } from '../board/list-search.ts'
import { gateOf } from '../stages/ladder.ts'
import { stageMessages } from '../stages/messages.ts'
import { pageMessages } from './messages.ts'
import type { FullProject } from './page.server.ts'

type Props = { project: FullProject }

/** 备选城市: who else courts the firm, with what, and how it ended. */
export function Rivals({ project }: Props) {
  const m = useMessages(pageMessages)
  const words = useMessages(stageMessages)
  const locale = useLocale()
  const list = listSearch(useLocation().search)
  const mayEdit = can(project, 'projects.update')
  return (
    <Section
      title={m.rivals}
      count={project.rivals.length}
      action={mayEdit && <Quiet to={at.projects.rivals.new(project.id, list)} label={m.addRival} />}
    >
      {project.rivals.length === 0 && (
        <p className="z-muted z-small">{m.noRivals(words.stages[gateOf('rivals')])}</p>
      )}
      {project.rivals.length > 0 && (
        <table className="projects-rivals">
          <thead>
            <tr>
              <th scope="col">{m.rivalCity}</th>
              <th scope="col">{m.theirOffer}</th>
              <th scope="col">{m.result}</th>
              <th scope="col">
                <span className="z-hidden">{m.editRival}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {project.rivals.map((rival) => (
              <tr key={rival.id}>
                <td>{(locale === 'en' ? rival.cityEn : rival.city) ?? rival.name}</td>
                <td>{rival.offer ?? '—'}</td>
                <td>{words.rivalResults[rival.result]}</td>
                <td>
                  {mayEdit && (
                    <span className="projects-acts">
                      <Quiet to={at.projects.rivals.one(project.id, rival.id, list)} label={m.editRival} />
                      <Quiet
                        to={at.projects.rivals.remove(project.id, rival.id, list)}
                        label={m.removeAmount}
                      />
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

/** Milestones of a key project. */
export function Milestones({ project }: Props) {
  const m = useMessages(pageMessages)
  const words = useMessages(stageMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const list = listSearch(useLocation().search)
  const mayEdit = can(project, 'projects.update')
  if (!project.isKeyProject && project.milestones.length === 0) return null
  return (
    <Section
      title={m.milestones}
      count={project.milestones.length}
      action={mayEdit && <Quiet to={at.projects.milestones.new(project.id, list)} label={m.addMilestone} />}
    >
      {project.milestones.length === 0 && <p className="z-muted z-small">{m.noMilestones}</p>}
      <ul className="projects-lines">
        {project.milestones.map((one) => (
          <li key={one.id}>
            <span className="z-strong">{nameIn(locale, one)}</span>
            <span className="z-muted">
              {[
                words.milestoneStates[one.state],
                one.reachedOn && formatDay(one.reachedOn, locale, today),
                one.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayEdit && (
              <span className="projects-acts z-spacer">
                <Quiet to={at.projects.milestones.one(project.id, one.id, list)} label={m.editRival} />
                <Quiet to={at.projects.milestones.remove(project.id, one.id, list)} label={m.removeAmount} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Quiet = ({ to, label }: { to: string; label: string }) => (
  <Link className="z-link z-small z-tap" to={to} preventScrollReset>
    {label}
  </Link>
)
