import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { taskMessages } from '#app/domain/tasks/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { LevelTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { visitMessages } from './messages.ts'
import type { FullVisit } from './page.server.ts'

/** What came of the visit: promises and next steps with their state, tickets, leads. */
export function Born({ visit }: { visit: FullVisit }) {
  const m = useMessages(visitMessages)
  const t = useMessages(taskMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const count = visit.tasks.length + visit.tickets.length + visit.leads.length
  if (!count) return null
  return (
    <Section title={m.born} count={count}>
      <ul className="visit-items">
        {visit.tasks.map((task) => (
          <li key={task.id}>
            <span className="z-muted">{t.kinds[task.kind]}</span>
            <span>{task.title}</span>
            <span className="z-spacer z-muted z-small">
              {task.owner} · {task.dueOn ? t.due(formatDay(task.dueOn, locale, today)) : t.noDue} ·{' '}
              {t.status[task.status]}
            </span>
          </li>
        ))}
        {visit.tickets.map((ticket) => (
          <li key={ticket.id}>
            <span className="z-muted">{m.tickets}</span>
            <LevelTag level={ticket.level}>{ticket.level.toUpperCase()}</LevelTag>
            <Link className="z-link" to={at.tickets.one(ticket.id)}>
              {ticket.title ?? ticket.number}
            </Link>
            <span className="z-spacer z-muted z-small">{ticket.title && ticket.number}</span>
          </li>
        ))}
        {visit.leads.map((lead) => (
          <li key={lead.id}>
            <span className="z-muted">{m.leads}</span>
            {lead.projectId ? (
              <Link className="z-link" to={at.projects.one(lead.projectId)}>
                {lead.enterpriseName}
              </Link>
            ) : (
              <span>{lead.enterpriseName}</span>
            )}
            <span className="z-spacer z-muted z-small">{m.leadStates[lead.status]}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
