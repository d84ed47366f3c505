import { useFetcher, useLocation } from '@remix-run/react'
import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Face } from '#app/ui/person.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { listSearch } from '../board/list-search.ts'
import { useNameOf } from '../project-label.tsx'
import type { Requirement } from '../stages/evidence.ts'
import { requiredFor } from '../stages/ladder.ts'
import { stageMessages } from '../stages/messages.ts'
import { pageMessages } from './messages.ts'
import type { FullProject } from './page.server.ts'

type Application = FullProject['moves'][number]
type Props = { project: FullProject; application: Application; deciders: readonly string[] }

/** The application that waits: its proofs, who applied, and who must confirm. Two people, two faces. */
export function PendingGate({ project, application, deciders }: Props) {
  const m = useMessages(pageMessages)
  const words = useMessages(stageMessages)
  const nameOf = useNameOf()
  const { toExit, toStage, kind, evidence, reason, files } = application
  const to = nameOf(toExit ?? toStage ?? project.stage)
  const required = kind === 'forward' || kind === 'skip' ? requiredFor(toStage ?? project.stage) : []
  const given = required.filter((key) => evidence.some(({ requirement }) => requirement === key))
  const title =
    kind === 'exit' || kind === 'back' ? m.leaving(to) : kind === 'reopen' ? m.returning(to) : m.entering(to)
  return (
    <Section title={title} count={required.length ? m.given(given.length, required.length) : undefined}>
      {evidence.length > 0 && (
        <ul className="projects-gate">
          {evidence.map(({ requirement, description }) => (
            <li key={requirement}>
              <span className="projects-ok">
                <IconCheck className="z-icon" aria-hidden="true" />
              </span>
              <span>{words.requirements[requirement as Requirement] ?? requirement}</span>
              <span className="z-secondary">{description}</span>
            </li>
          ))}
        </ul>
      )}
      {reason && <p className="z-secondary z-pre projects-reason">{reason}</p>}
      <EvidenceFiles files={files} />
      <Hands project={project} application={application} deciders={deciders} />
    </Section>
  )
}

export function EvidenceFiles({ files }: { files: Application['files'] }) {
  if (!files.length) return null
  return (
    <p className="projects-files">
      {files.map((file) => (
        <a key={file.id} className="z-link z-tap" href={at.file(file.id)}>
          {file.name}
        </a>
      ))}
    </p>
  )
}

function Hands({ project, application, deciders }: Props) {
  const m = useMessages(pageMessages)
  const locale = useLocale()
  const { now, actor } = useRootData()
  const mayDecide = can(project, 'projects.confirmStage')
  const who = mayDecide ? (actor?.name ?? '') : (deciders[0] ?? m.someoneElse)
  return (
    <div className="projects-confirm">
      <Face name={application.applicant} />
      <div>
        <div>
          <span className="z-strong">{application.applicant}</span> {m.applied}
        </div>
        <div className="z-small z-muted z-num">{formatInstant(application.appliedAt, locale, now)}</div>
      </div>
      <IconArrowRight className="z-icon projects-arrow" aria-hidden="true" />
      <Face name={who} wanted />
      <div>
        <div>
          <span className="z-strong">{mayDecide ? who : m.names([...deciders]) || m.someoneElse}</span>{' '}
          {m.waitsFor}
        </div>
        <div className="z-small z-muted">{m.notOwn}</div>
      </div>
      <Decide project={project} />
    </div>
  )
}

function Decide({ project }: { project: FullProject }) {
  const m = useMessages(pageMessages)
  const fetcher = useFetcher()
  const { search } = useLocation()
  const { refuse, confirm, withdraw } = at.projects
  const list = listSearch(search)
  const mayDecide = can(project, 'projects.confirmStage')
  if (!mayDecide && !can(project, 'projects.withdrawStage')) return null
  return (
    <>
      <div className="projects-acts">
        {mayDecide && <LinkButton to={refuse(project.id, list)}>{m.refuse}</LinkButton>}
        <fetcher.Form method="post" action={(mayDecide ? confirm : withdraw)(project.id, list)}>
          <input type="hidden" name="version" value={project.version} />
          <Button type="submit" tone={mayDecide ? 'primary' : 'plain'} busy={fetcher.state !== 'idle'}>
            {mayDecide ? m.confirm : m.withdraw}
          </Button>
        </fetcher.Form>
      </div>
      <Refused of={fetcher} />
    </>
  )
}

/** Nothing waits: what the next gate asks for, and the way into it. */
export function NextGate({
  project,
  next,
  isQuiet = false,
}: {
  project: FullProject
  next: FullProject['stage']
  /** The page's ink button is another's. */
  isQuiet?: boolean
}) {
  const m = useMessages(pageMessages)
  const words = useMessages(stageMessages)
  const { search } = useLocation()
  const nameOf = useNameOf()
  return (
    <Section title={m.nextGate(nameOf(next))} count={m.given(0, requiredFor(next).length)}>
      <ul className="projects-gate">
        {requiredFor(next).map((key) => (
          <li key={key}>
            <span className="projects-open" />
            <span>{words.requirements[key]}</span>
            <span className="z-muted">{words.hints[key]}</span>
          </li>
        ))}
      </ul>
      <div className="projects-confirm">
        {can(project, 'projects.applyStage') ? (
          <div className="projects-acts">
            <LinkButton
              tone={isQuiet ? 'plain' : 'primary'}
              to={at.projects.move(project.id, listSearch(search, { to: next }))}
              preventScrollReset
            >
              {m.leaving(nameOf(next))}
            </LinkButton>
          </div>
        ) : (
          <span className="z-small z-muted">{m.whoApplies}</span>
        )}
      </div>
    </Section>
  )
}
