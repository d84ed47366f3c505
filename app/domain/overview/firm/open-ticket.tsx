import { Link } from '@remix-run/react'
import { formatDuration, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LevelTag, Light } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { labelMessages } from '../label-messages.ts'
import { firmMessages } from './messages.ts'
import { clockOf } from './ticket-clock.ts'
import type { EntryOf } from './timeline.server.ts'

/** An open ticket with its time: used so far, due when, who works on it. */
export function OpenTicket({ ticket }: { ticket: EntryOf<'ticket'> }) {
  const m = useMessages(firmMessages)
  const l = useMessages(labelMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const clock = clockOf(ticket, new Date(now))
  const span = formatDuration(clock.minutes, locale)
  return (
    <li className="firm-ticket">
      <Link className="z-row" to={`/tickets/${ticket.id}`}>
        <LevelTag level={ticket.level}>{l.levels[ticket.level]}</LevelTag>
        <span className="z-strong z-small">
          {ticket.title ?? (locale === 'en' ? ticket.categoryEn : ticket.category)}
        </span>
      </Link>
      <div className={`firm-used firm-used-${clock.tone}`}>
        <i style={{ width: `${Math.round(clock.used * 100)}%` }} />
      </div>
      <p className="firm-ends">
        <Light tone={clock.tone}>{clock.overdue ? m.overdueBy(span) : m.dueIn(span)}</Light>
        <span className="z-muted z-small">
          {m.dueAt(formatInstant(ticket.solveDueAt, locale, now, { short: true }))}
        </span>
      </p>
      <p className="z-muted">
        {[ticket.handler && m.handledBy(ticket.handler), ticket.number].filter(Boolean).join(m.comma)}
      </p>
    </li>
  )
}
