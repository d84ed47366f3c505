import { addDays, type Day, daysBetween, weekdayOf, yearOf } from '#app/domain/calendar.ts'

/**
 * The decreed calendar: days that differ from Monday-to-Friday, and the years it covers. Outside those years
 * Monday to Friday is a guess, and whatever is computed there is provisional.
 */
export type WorkingCalendar = {
  kinds: ReadonlyMap<Day, 'holiday' | 'makeup_workday'>
  years: ReadonlySet<number>
}

/** Weekend days that are worked count, decreed holidays do not. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  const kind = calendar.kinds.get(day)
  return kind ? kind === 'makeup_workday' : weekdayOf(day) <= 5
}

/** The `count`-th working day after `day`; the day itself is not counted. With 0, the day itself or the next working one. */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, count: number): Day {
  let reached = day
  if (count === 0) while (!isWorkingDay(calendar, reached)) reached = addDays(reached, 1)
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(calendar, reached)) left -= 1
  }
  return reached
}

/** Working days from `from` to `to`, both included; none when `to` is earlier. */
export function workingDaysWithin(calendar: WorkingCalendar, from: Day, to: Day): number {
  if (to < from) return 0
  let count = weekdaysWithin(from, to)
  for (const [day, kind] of calendar.kinds) {
    if (day < from || day > to) continue
    const isWeekday = weekdayOf(day) <= 5
    if (isWeekday && kind === 'holiday') count -= 1
    if (!isWeekday && kind === 'makeup_workday') count += 1
  }
  return count
}

// Whole weeks, then what is left over day by day: a matter open for years is counted as fast as one of today.
function weekdaysWithin(from: Day, to: Day): number {
  const days = daysBetween(from, to) + 1
  const first = weekdayOf(from)
  let count = Math.floor(days / 7) * 5
  for (let left = 0; left < days % 7; left += 1) if ((first - 1 + left) % 7 < 5) count += 1
  return count
}

/** Working days strictly between two days: how many have gone by in full. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: Day, to: Day) =>
  workingDaysWithin(calendar, addDays(from, 1), addDays(to, -1))

/** Whether any day of the span lies in a year without a decree. */
export function isProvisional(calendar: WorkingCalendar, from: Day, to: Day): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.years.has(year)) return true
  return false
}
