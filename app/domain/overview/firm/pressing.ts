import { addDays, type Day, instantOf } from '#app/domain/calendar.ts'

type Ticket = { light: { tone: string | null; at?: Date | null } }
type Row = { status: string; dueOn: Day | null }
export type Matter<T, R> = { ticket: T } | { row: R }

/**
 * What of a firm's open matters is to be seen before anything else: all that is past its time, the oldest first; where
 * nothing is, the one that comes next. `late` counts the former.
 */
export function pressingOf<T extends Ticket, R extends Row>(
  tickets: readonly T[],
  rows: readonly R[],
  today: Day,
): { late: number; matters: Matter<T, R>[] } {
  const timed = [
    ...tickets.flatMap((ticket) => {
      const { at, tone } = ticket.light
      return at && tone ? [{ until: at.getTime(), isLate: tone === 'red', matter: { ticket } }] : []
    }),
    ...rows.flatMap((row) => {
      const { dueOn, status } = row
      if (status !== 'open' || !dueOn) return []
      return [{ until: instantOf(addDays(dueOn, 1)).getTime(), isLate: dueOn < today, matter: { row } }]
    }),
  ].sort((a, b) => a.until - b.until)
  const late = timed.filter(({ isLate }) => isLate)
  const shown = late.length > 0 ? late : timed.slice(0, 1)
  return { late: late.length, matters: shown.map(({ matter }) => matter) }
}
