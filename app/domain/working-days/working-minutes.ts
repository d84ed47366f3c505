import { addDays, type Day, dayOf, instantOf } from '#app/domain/calendar.ts'
import {
  hoursOn,
  isWorkingDay,
  type OfficeHours,
  type WorkingCalendar,
  workingDaysWithin,
} from './working-days.ts'

/** Minutes of a day, from 00:00, between which the office is at work. */
type Stretch = readonly [from: number, to: number]

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** A working day's stretches in order; a lunch break parts them. */
export function stretchesOf({ from, to, lunchFrom, lunchTo }: OfficeHours): Stretch[] {
  const [opens, closes] = [minuteOf(from), minuteOf(to)]
  if (lunchFrom === null || lunchTo === null) return [[opens, closes]]
  return [
    [opens, minuteOf(lunchFrom)],
    [minuteOf(lunchTo), closes],
  ]
}

/** Minutes a working day has. */
export const minutesOfDay = (hours: OfficeHours) =>
  stretchesOf(hours).reduce((sum, [from, to]) => sum + to - from, 0)

/** The day and minute of the first full minute that begins at the instant or after it. */
function placeOf(instant: Date): { day: Day; minute: number } {
  const begins = new Date(Math.ceil(instant.getTime() / 60_000) * 60_000)
  const day = dayOf(begins)
  return { day, minute: (begins.getTime() - instantOf(day).getTime()) / 60_000 }
}

function workedBefore(calendar: WorkingCalendar, { day, minute }: { day: Day; minute: number }): number {
  if (!isWorkingDay(calendar, day)) return 0
  return stretchesOf(hoursOn(calendar, day)).reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(minute, to) - from),
    0,
  )
}

/** Of whole days, each by the hours it had. */
function minutesWithin(calendar: WorkingCalendar, from: Day, to: Day): number {
  let sum = 0
  let start = from
  for (const { before, hours } of calendar.earlierHours ?? []) {
    if (before <= start) continue
    const end = addDays(before, -1) < to ? addDays(before, -1) : to
    sum += workingDaysWithin(calendar, start, end) * minutesOfDay(hours)
    start = addDays(end, 1)
  }
  return sum + workingDaysWithin(calendar, start, to) * minutesOfDay(calendar.hours)
}

/** Minutes the office is at work from `from` until before `to`, each counted by its beginning; none when `to` is earlier. */
export function workingMinutes(calendar: WorkingCalendar, from: Date, to: Date): number {
  if (to <= from) return 0
  const [first, last] = [placeOf(from), placeOf(to)]
  return (
    minutesWithin(calendar, first.day, addDays(last.day, -1)) +
    workedBefore(calendar, last) -
    workedBefore(calendar, first)
  )
}

/**
 * When `count` more minutes of work have gone by. A day's last minute of work ends its day: that is its 24:00 (Civil Code
 * 203), as for whole days. With none to add, the instant itself.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, from: Date, count: number): Date {
  if (count <= 0) return from
  const place = placeOf(from)
  const inDay = (day: Day) => (isWorkingDay(calendar, day) ? minutesOfDay(hoursOn(calendar, day)) : 0)
  let { day } = place
  let left = count + workedBefore(calendar, place)
  while (left > inDay(day)) {
    left -= inDay(day)
    day = addDays(day, 1)
  }
  if (left === inDay(day)) return instantOf(day, '24:00')
  for (const [opens, closes] of stretchesOf(hoursOn(calendar, day))) {
    if (left <= closes - opens) return new Date(instantOf(day).getTime() + (opens + left) * 60_000)
    left -= closes - opens
  }
  return instantOf(day, '24:00')
}

/** Working days from the start of `from` until `to`, the day of `to` by the share of its minutes that have gone by; none before. */
export function workingDaysUntil(calendar: WorkingCalendar, from: Day, to: Date): number {
  const last = placeOf(to)
  if (last.day < from) return 0
  const share = workedBefore(calendar, last) / minutesOfDay(hoursOn(calendar, last.day))
  return workingDaysWithin(calendar, from, addDays(last.day, -1)) + share
}
