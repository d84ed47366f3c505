import type { Locale } from '#app/i18n/messages.ts'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import { isOpen } from '../ticket.ts'
import type { QueueRow as Row } from './queue.server.ts'

/** How much of its time a ticket has used, or how it ended; nothing where the reader may not know. */
export function sayUsed(row: Row, locale: Locale): string | null {
  const { used: m } = ticketPages[locale]
  if (row.access === 'card' || row.light.why === 'merged' || row.light.why === 'withdrawn') return null
  if (row.state === 'parked')
    return [m.parked, row.parkWaitsFor && ticketMessages[locale].waitReasons[row.parkWaitsFor]]
      .filter(Boolean)
      .join(' · ')
  if (row.light.why === 'done') return row.answeredLate ? m.answeredLate : row.light.late ? m.late : m.onTime
  const { amount, limit, unit } = row.used
  const hours = (minutes: number) => String(Math.round(minutes / 6) / 10)
  return unit === 'minutes' ? m.hours(hours(amount), hours(limit)) : m.days(amount, limit)
}

/** The state's own word, as on the ticket's page; what stands out besides comes after it. */
export function sayState(row: Row, locale: Locale): string {
  const mark = markOf(row)
  return [ticketMessages[locale].states[row.state], mark && ticketPages[locale].marks[mark]]
    .filter(Boolean)
    .join(' · ')
}

/** Who works on it; that nobody does is said of what is open. */
export function sayHandler(row: Row, locale: Locale): string | null {
  if (row.access === 'card') return null
  return row.handler ?? (isOpen(row.state) ? ticketPages[locale].nobody : null)
}

// A reminder, an extension asked for, a return; a call in vain once nothing more is done.
function markOf(row: Row) {
  if (row.access === 'card') return undefined
  if (row.state === 'archived')
    return row.marks.includes('call_missed') ? ('call_missed' as const) : undefined
  if (!isOpen(row.state)) return undefined
  return (['supervised', 'extension_asked', 'returned'] as const).find((kind) => row.marks.includes(kind))
}
