import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { ClockBar } from '#app/ui/time/clock-bar.tsx'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { clockMarks } from './clock-marks.tsx'

export function TicketClock({ ticket, inPane = false }: { ticket: TicketDetail; inPane?: boolean }) {
  const { now, today } = useRootData()
  const m = useMessages(ticketPages)
  const marks = clockMarks(ticket, { locale: useLocale(), now, today })
  return <ClockBar label={m.clock.label} marks={marks} now={new Date(now)} inPane={inPane} />
}
