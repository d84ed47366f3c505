import { addDays, type Day, instantOf, type Period } from '#app/domain/calendar.ts'

/** The day stocks are counted at: the period's last, or today. */
export const asOfDay = (period: Period, today: Day): Day => period.to ?? today

/** Inclusive days; an open end reaches as far as there is anything. */
export function within(day: Day, { from, to }: Period): boolean {
  return (from === null || day >= from) && (to === null || day <= to)
}

/** The first instant after a park day. */
export const endOf = (day: Day): Date => instantOf(addDays(day, 1))
