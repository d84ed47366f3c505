import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { ProjectLabel } from '#app/domain/projects/project-label.tsx'
import { formatDay, formatMoney } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { StageMark } from '../stage-mark.tsx'
import { Report } from './definition.tsx'
import type { Leadership } from './overview.server.ts'
import { redMessages } from './red-messages.ts'

/** The pipeline's next weeks: signings that wait, and the days on which firms decide. */
export function Ahead({ data: { ahead, today } }: { data: Leadership }) {
  const m = useMessages(redMessages).ahead
  const locale = useLocale()
  return (
    <Report title={m.title}>
      {ahead.length === 0 && <p className="z-muted">{m.empty}</p>}
      <ul className="overview-coming">
        {ahead.map((project) => (
          <li key={project.id}>
            <span className="z-muted z-num">
              {project.signing ? m.signing : m.decides(formatDay(project.decisionOn, locale, today))}
            </span>
            <Link to={at.projects.one(project.id)}>
              <ProjectLabel project={project} /> <StageMark stage={project.stage} exit={null} />
            </Link>
            <span className="z-small z-muted z-num">{formatMoney(project.planned, locale)}</span>
          </li>
        ))}
      </ul>
    </Report>
  )
}
