import { addDays, type Day, daysBetween, weekdayOf, yearOf } from '#app/domain/calendar.ts'

/**
 * The decreed calendar: days that differ from Monday-to-Friday, and the years it covers. Outside those years
 * Monday to Friday is a guess, and whatever is computed there is provisional.
 */
export type WorkingCalendar = {
  kinds: ReadonlyMap<Day, 'holiday' | 'makeup_workday'>
  years: ReadonlySet<number>
  hours: OfficeHours
  /** What held on the days before each `before`, the earliest first: a day gone by keeps the hours it had. */
  earlierHours?: readonly { before: Day; hours: OfficeHours }[]
}

/** When the office is at work, wall times `HH:MM` of the park; without a lunch break both its times are null. */
export type OfficeHours = { from: string; to: string; lunchFrom: string | null; lunchTo: string | null }

/** Until the office has set its own. */
export const officeHours: OfficeHours = { from: '08:30', to: '17:30', lunchFrom: null, lunchTo: null }

/** The office's hours as they are, or were, on a day. */
export const hoursOn = ({ hours, earlierHours = [] }: WorkingCalendar, day: Day): OfficeHours =>
  earlierHours.find(({ before }) => day < before)?.hours ?? hours

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
  const { days, sums } = differencesOf(calendar)
  const before = (day: Day) => sums[placeOf(days, day)] ?? 0
  return weekdaysWithin(from, to) + before(addDays(to, 1)) - before(from)
}

type Differences = { days: Day[]; sums: number[] }
const kept = new WeakMap<WorkingCalendar, Differences>()

// The days that change a plain week's count, in order; `sums[i]` is by how much those before the i-th change it together.
function differencesOf(calendar: WorkingCalendar): Differences {
  const known = kept.get(calendar)
  if (known) return known
  const by = (day: Day) => Number(isWorkingDay(calendar, day)) - Number(weekdayOf(day) <= 5)
  const days = [...calendar.kinds.keys()].filter((day) => by(day) !== 0).sort()
  const sums = [0]
  for (const day of days) sums.push((sums.at(-1) ?? 0) + by(day))
  kept.set(calendar, { days, sums })
  return { days, sums }
}

/** How many of the sorted `days` come before `day`. */
function placeOf(days: readonly Day[], day: Day): number {
  let [from, to] = [0, days.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((days[middle] as Day) < day) from = middle + 1
    else to = middle
  }
  return from
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
