import { Link, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { formatDay, wanOf } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { PersonChip } from '#app/ui/person.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { listSearch } from '../board/list-search.ts'
import { amountKinds } from '../parts/amount.ts'
import { partMessages } from '../parts/messages.ts'
import { stageMessages } from '../stages/messages.ts'
import { pageMessages } from './messages.ts'
import type { FullProject } from './page.server.ts'

/** Money, needs, source and people of the project. */
export function ProjectAside({ project }: { project: FullProject }) {
  const m = useMessages(pageMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const words = useMessages(stageMessages)
  const referrer = [project.referrerEnterprise, project.referrerAssociation, project.referrerName].filter(
    Boolean,
  )
  return (
    <>
      <Money project={project} />
      <Section title={m.needSection}>
        <PropertyList>
          <Property label={m.needs2}>{project.need}</Property>
          <Property label={m.next}>{project.nextStep}</Property>
          <Property label={m.decision}>
            {project.decisionOn && formatDay(project.decisionOn, locale, today)}
          </Property>
        </PropertyList>
      </Section>
      <Section title={m.source}>
        <PropertyList>
          <Property label={m.source}>{project.channel && words.channels[project.channel]}</Property>
          <Property label={m.referrer}>{m.names(referrer.map(String))}</Property>
          <Property label={m.from}>{locale === 'en' ? project.cityEn : project.city}</Property>
        </PropertyList>
      </Section>
      <People project={project} />
    </>
  )
}

function Money({ project }: { project: FullProject }) {
  const m = useMessages(pageMessages)
  const parts = useMessages(partMessages)
  const words = useMessages(stageMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const { search } = useLocation()
  const list = listSearch(search)
  const mayEdit = can(project, 'projects.update')
  return (
    <Section
      title={m.amounts}
      count={m.wanOf('CNY')}
      action={
        mayEdit && (
          <Link
            className="z-link z-small z-tap"
            to={at.projects.amounts.new(project.id, list)}
            preventScrollReset
          >
            {m.addAmount}
          </Link>
        )
      }
    >
      <table className="projects-money">
        <tbody>
          {amountKinds.map((kind) => {
            const of = project.amounts.filter((amount) => amount.kind === kind)
            const isConverted = of.some(({ currency }) => currency !== 'CNY')
            const sum = of.length ? of.reduce((total, { amount }) => total + amount, 0) : null
            return (
              <tr key={kind}>
                <th scope="row">{words.amounts[kind]}</th>
                <td>
                  {isConverted && '≈'}
                  {wanOf(sum)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {project.amounts.length > 0 && (
        <details className="z-more">
          <summary>{m.entries(project.amounts.length)}</summary>
          <ul className="projects-lines">
            {project.amounts.map((amount) => (
              <li key={amount.id} className="z-small z-muted">
                <span>
                  {words.amounts[amount.kind]} {wanOf(amount.amount)}
                </span>
                <span>
                  {[formatDay(amount.onDay, locale, today), amount.year, amount.note]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {amount.original !== null && amount.rateMillionths !== null && (
                  <span>
                    {m.converted(
                      `${wanOf(amount.original)} ${m.wanOf(amount.currency)}`,
                      String(amount.rateMillionths / 1_000_000),
                      formatDay(amount.rateOn, locale, today),
                    )}
                  </span>
                )}
                {mayEdit && (
                  <span className="projects-acts z-spacer">
                    <Link
                      className="z-link z-tap"
                      to={at.projects.amounts.one(project.id, amount.id, list)}
                      preventScrollReset
                    >
                      {parts.correctAmount}
                    </Link>
                    <Link
                      className="z-link z-tap"
                      to={at.projects.amounts.remove(project.id, amount.id, list)}
                      preventScrollReset
                    >
                      {m.removeAmount}
                    </Link>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function People({ project }: { project: FullProject }) {
  const m = useMessages(pageMessages)
  const { search } = useLocation()
  const locale = useLocale()
  const team = locale === 'en' ? project.teamEn : project.team
  return (
    <Section
      title={m.ours}
      count={project.collaborators.length + (project.owner ? 1 : 0)}
      action={
        can(project, 'projects.assign') && (
          <Link
            className="z-link z-small z-tap"
            to={at.projects.people(project.id, listSearch(search))}
            preventScrollReset
          >
            {m.people}
          </Link>
        )
      }
    >
      <ul className="projects-lines">
        <li>
          {project.owner ? (
            <PersonChip name={project.owner} hint={[m.ownerRole, team].filter(Boolean).join(' · ')} />
          ) : (
            <span className="z-muted">{m.nobody}</span>
          )}
        </li>
        {project.collaborators.map(({ id, name }) => (
          <li key={id}>
            <PersonChip name={name} hint={m.collaborator} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
