import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { addDays } from '#app/domain/calendar.ts'
import { dayIn, formatDay, formatDuration, formatInstant, formatTime } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
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
      <Link className="z-row" to={at.tickets.one(ticket.id)}>
        <LevelTag level={ticket.level}>{l.levels[ticket.level]}</LevelTag>
        <span className="z-strong z-small">
          {ticket.title ?? (locale === 'en' ? ticket.categoryEn : ticket.category)}
        </span>
      </Link>
      <div className={`firm-used firm-used-${clock.tone}`}>
        <i style={{ width: `${Math.round(clock.used * 100)}%` }} />
      </div>
      <p className="z-ends">
        <Light tone={clock.tone}>{clock.overdue ? m.overdueBy(span) : m.dueIn(span)}</Light>
        <span className="z-muted z-small">{m.dueAt(dueText(ticket.solveDueAt, locale, now))}</span>
      </p>
      <p className="z-muted">
        {[ticket.handler && m.handledBy(ticket.handler), ticket.number].filter(Boolean).join(m.comma)}
      </p>
    </li>
  )
}

// A working day ends at 24:00, not at 00:00 of the next.
function dueText(due: Date, locale: Locale, now: string) {
  if (formatTime(due) !== '00:00') return formatInstant(due, locale, now, { short: true })
  return `${formatDay(addDays(dayIn(due), -1), locale, dayIn(now))} 24:00`
}
