import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Face } from '#app/ui/person.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { projectMessages } from '../messages.ts'
import { ProjectLabel, useNameOf, WarningLight } from '../project-label.tsx'
import type { ProjectRow } from '../queries.server.ts'
import { MoveMenu } from '../stages/move-menu.tsx'
import { wholeWan } from './sums.ts'

type Props = { project: ProjectRow; median: number | undefined; mayApply: boolean }

/** One project on the board: firm and code name, amount and owner, its days against the median, one warning. */
export function BoardCard({ project, median, mayApply }: Props) {
  const m = useMessages(projectMessages)
  const locale = useLocale()
  const nameOf = useNameOf()
  const { today } = useRootData()
  const { stageDays, yearOnly, warning, exit, pendingTo, access } = project
  const isFull = access === 'full'
  const code = project.codeName ?? (isFull ? m.noCodeName : '')
  const team = locale === 'en' ? project.teamEn : project.team
  const side = yearOnly ? sinceYear(project, m.year) : isFull ? code : (team ?? '')
  const outOn = project.exitSince ? formatDay(dayIn(project.exitSince), locale, today) : ''
  const outText = exit && m.outAfter(stageDays ?? 0, nameOf(exit), outOn)
  return (
    <article className="projects-card">
      <Link to={at.projects.one(project.id)}>
        <div className="projects-name">
          <ProjectLabel project={project} />
        </div>
        <div className="projects-line z-num">
          <span title={side}>{side}</span>
          {isFull && (
            <span className="projects-amount">
              {project.isConverted && '≈'}
              <span className="projects-wide">{wholeWan(project.planned)}</span>
              <span className="projects-narrow">{m.sum(project.planned)}</span>
            </span>
          )}
          {isFull && !yearOnly && <OwnerFace owner={project.owner} missing={m.noOwner} />}
        </div>
        {!yearOnly && !exit && <Dwell days={stageDays ?? 0} median={median} />}
        <div className="projects-stay z-num">
          {warning ? (
            <WarningLight warning={warning} />
          ) : (
            !yearOnly && (exit ? outText : m.days(stageDays ?? 0))
          )}
          {median !== undefined && !yearOnly && !exit && (
            <span className="projects-narrow">{m.median(median)}</span>
          )}
        </div>
        {pendingTo && <span className="projects-asked">{m.asked(nameOf(pendingTo))}</span>}
      </Link>
      {mayApply && !pendingTo && <MoveMenu project={project} />}
    </article>
  )
}

const sinceYear = (project: ProjectRow, year: (year: string) => string) =>
  year(dayIn(project.stageSince).slice(0, 4))

function OwnerFace({ owner, missing }: { owner: string | null; missing: string }) {
  return (
    <span title={owner ?? missing}>
      <Face name={owner ?? ' '} wanted={!owner} />
      <span className="z-hidden">{owner ?? missing}</span>
    </span>
  )
}

/** Days in the stage; the mark in the middle is the park's own median. */
function Dwell({ days, median }: { days: number; median: number | undefined }) {
  const full = median ? median * 2 : Math.max(days, 1)
  const width = median ? Math.min(100, Math.round((days / full) * 100)) : 0
  return (
    <div className={`projects-dwell${median ? ' projects-has-median' : ''}`} aria-hidden="true">
      <i style={{ width: `${width}%` }} />
    </div>
  )
}
