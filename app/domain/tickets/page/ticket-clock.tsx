import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { ClockBar } from '#app/ui/time/clock-bar.tsx'
import { ticketPages } from '../page-messages.ts'
import { clockMarks, type TimedTicket } from './clock-marks.tsx'

/** A ticket's clocks on one axis with one now-line. */
export function TicketClock({ ticket, inPane = false }: { ticket: TimedTicket; inPane?: boolean }) {
  const { now, today } = useRootData()
  const m = useMessages(ticketPages)
  const marks = clockMarks(ticket, { locale: useLocale(), now, today })
  return <ClockBar label={m.clock.label} marks={marks} now={new Date(now)} inPane={inPane} />
}
