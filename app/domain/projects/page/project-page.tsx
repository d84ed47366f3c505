import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { EnteredLater } from '#app/domain/entered-later.tsx'
import { formatMoney } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { PrintPage } from '#app/ui/layout/print-page.tsx'
import { SampleTag, Tag } from '#app/ui/mark.tsx'
import { PersonChip } from '#app/ui/person.tsx'
import { listSearch } from '../board/list-search.ts'
import { StageName } from '../board/project-columns.tsx'
import { projectMessages } from '../messages.ts'
import { labelOf, WarningLight } from '../project-label.tsx'
import { nextStage } from '../stages/ladder.ts'
import { stageMessages } from '../stages/messages.ts'
import { MoveLinks } from '../stages/move-links.tsx'
import { StageTrack } from '../stages/stage-track.tsx'
import { NextGate, PendingGate } from './gate.tsx'
import { pageMessages } from './messages.ts'
import { ProjectAside } from './project-aside.tsx'
import { type OtherEntry, ProjectHistory } from './project-history.tsx'
import { Milestones, Rivals } from './project-parts.tsx'
import type { ProjectView } from './view.server.ts'

type Props = {
  view: ProjectView
  /** What holds it up, above its own checklist. */
  blocker?: ReactNode
  /** Its firm, and its firm's people, at the side. */
  firm?: ReactNode
  people?: ReactNode
  /** What happened around the firm, in the project's own timeline. */
  others?: OtherEntry[]
  /** What belongs to it, below its own parts. */
  children?: ReactNode
}

/** One project: its way, the gate it stands before, what happened, and its firm, money, source and people at the side. */
export function ProjectPage({ view, blocker, firm, people, others = [], children }: Props) {
  const { project, medians, happenings, deciders } = view
  const m = useMessages(pageMessages)
  const locale = useLocale()
  const isFull = project.access === 'full'
  const next = nextStage(project.template, project.stage)
  const pending = isFull ? project.moves.find(({ status }) => status === 'applied') : undefined
  return (
    <PrintPage title={labelOf(project, locale)} says={project.number}>
      <header className="projects-head">
        <Head view={view} />
        <StageTrack project={project} moves={isFull ? project.moves : []} medians={medians} />
      </header>
      {!isFull ? (
        <div className={firm ? 'projects-two' : undefined}>
          <section>
            <p className="z-muted projects-reason">{m.cardOnly}</p>
            {others.length > 0 && <ProjectHistory moves={[]} happenings={[]} others={others} />}
          </section>
          {firm && (
            <section>
              {firm}
              {people}
            </section>
          )}
        </div>
      ) : (
        <div className="projects-two">
          <section>
            {blocker}
            {pending && <PendingGate project={project} application={pending} deciders={deciders} />}
            {!pending && next && !project.exit && (
              <NextGate project={project} next={next} isQuiet={Boolean(blocker)} />
            )}
            {can(project, 'projects.applyStage') && <MoveLinks project={project} />}
            <Milestones project={project} />
            {project.template !== 'key_build' && <Rivals project={project} />}
            {children}
            <ProjectHistory moves={project.moves} happenings={happenings} others={others} />
          </section>
          <section>
            {firm}
            <ProjectAside project={project} />
            {people}
            <EnteredLater of={project} />
          </section>
        </div>
      )}
    </PrintPage>
  )
}

function Head({ view: { project } }: { view: ProjectView }) {
  const m = useMessages(pageMessages)
  const p = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const locale = useLocale()
  const { search } = useLocation()
  const copy = useCopy(project)
  const isFull = project.access === 'full'
  const team = locale === 'en' ? project.teamEn : project.team
  return (
    <div className="z-page-head">
      <h1>
        {labelOf(project, locale)}
        <SampleTag sample={project.sample} />
      </h1>
      {isFull && project.codeName && <span className="z-muted">{p.codeName(project.codeName)}</span>}
      {project.confidential && <Tag>{p.confidential}</Tag>}
      {project.exit ? <StageName project={project} locale={locale} /> : null}
      <WarningLight warning={project.warning} />
      <div className="z-page-actions">
        {isFull && <CopyButton text={copy} label={m.copy} />}
        {isFull && can(project, 'projects.update') && (
          <LinkButton to={at.projects.edit(project.id, listSearch(search))} preventScrollReset>
            {m.edit}
          </LinkButton>
        )}
      </div>
      <div className="z-secondary z-small projects-title">
        {isFull && <span className="z-num">{project.number}</span>}
        {isFull && project.title && <span>{project.title}</span>}
        <span>{words.templates[project.template]}</span>
        {project.enterpriseId && (
          <Link className="z-link z-tap" to={at.enterprises.one(project.enterpriseId)}>
            {m.firm}
          </Link>
        )}
        {isFull && project.owner ? <PersonChip name={project.owner} hint={team ?? undefined} /> : team}
      </div>
    </div>
  )
}

/** The project as a clean block of text for a chat. */
function useCopy(project: ProjectView['project']) {
  const { copyText, labelled } = useMessages(pageMessages)
  const p = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const locale = useLocale()
  const { stage, stageDays, planned, owner } = project
  const nextStep = project.access === 'full' ? project.nextStep : null
  return [
    `${labelOf(project, locale)} ${project.number}`,
    labelled(
      copyText.stage,
      p.also([words.stages[stage], ...(stageDays === null ? [] : [p.days(stageDays)])]),
    ),
    planned === null ? '' : labelled(copyText.planned, formatMoney(planned, locale)),
    owner ? labelled(copyText.owner, owner) : '',
    nextStep ? labelled(copyText.next, nextStep) : '',
  ]
    .filter(Boolean)
    .join('\n')
}
