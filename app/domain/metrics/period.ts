import { addDays, type Day, dayOf, instantOf, type Period, yearOf } from '#app/domain/calendar.ts'

/** The day stocks are counted at: the period's last, or today. */
export const asOfDay = (period: Period, today: Day): Day => period.to ?? today

/** Inclusive days; an open end reaches as far as there is anything. */
export function within(day: Day, { from, to }: Period): boolean {
  return (from === null || day >= from) && (to === null || day <= to)
}

/** The first instant after a park day. */
export const endOf = (day: Day): Date => instantOf(addDays(day, 1))

/** A confirmed move; some are known by their year alone. */
type Dated = { at: Date; precision: 'day' | 'year' }

/** What is known by its year alone lies in a period that holds the whole year, and in no shorter one. */
export function happenedWithin({ at, precision }: Dated, period: Period): boolean {
  if (precision === 'day') return within(dayOf(at), period)
  return within(`${yearOf(dayOf(at))}-01-01`, period) && within(`${yearOf(dayOf(at))}-12-31`, period)
}

/** Known by its year alone, and perhaps in the period: it is left out, and said to be. */
export function mayBeWithin(move: Dated, period: Period): boolean {
  const isEmpty = period.from !== null && period.to !== null && period.from > period.to
  if (isEmpty || move.precision === 'day' || happenedWithin(move, period)) return false
  const year = yearOf(dayOf(move.at))
  return (
    (period.to === null || `${year}-01-01` <= period.to) &&
    (period.from === null || `${year}-12-31` >= period.from)
  )
}
