import { dayAt, numberOf } from './day-numbers.ts'

/** Calendar days are text, `YYYY-MM-DD`, in the park's zone. China has had no summer time since 1991. */
export type Day = string

export const parkZone = 'Asia/Shanghai'

const ahead = 8 * 3_600_000

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: parkZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The park's calendar day at `instant`, whatever zone the process runs in. */
export function dayOf(instant: Date): Day {
  return dayAt(Math.floor((instant.getTime() + ahead) / 86_400_000))
}

/** The park's wall time at `instant`, `HH:MM`. */
export function timeOf(instant: Date): string {
  return timeFormat.format(instant)
}

/** The park's wall time at `instant` with all that it says: `HH:MM`, `HH:MM:SS` or `HH:MM:SS.mmm`. */
export function exactTimeOf(instant: Date): string {
  const seconds = instant.toISOString().slice(16, 23).replace('.000', '')
  return timeOf(instant) + (seconds === ':00' ? '' : seconds)
}

/** The instant of a park day and wall time, which may say seconds. `24:00` is 00:00 of the next day. */
export function instantOf(day: Day, time = '00:00'): Date {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  const within = (hours * 60 + minutes) * 60_000 + Math.round(seconds * 1000)
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + within)
}

/** `days` later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return dayAt(numberOf(day) + days)
}

/** Natural days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): number {
  const place = (numberOf(day) + 3) % 7
  return (place < 0 ? place + 7 : place) + 1
}

/** Inclusive period of days; an open end is null. */
export type Period = { from: Day | null; to: Day | null }

/** The twelve months that end with `today`: from the day after the same day a year ago. */
export function lastTwelveMonths(today: Day): Period & { from: Day; to: Day } {
  const [year, rest] = [yearOf(today), today.slice(4)]
  const yearAgo = rest === '-02-29' ? `${year - 1}-02-28` : `${year - 1}${rest}`
  return { from: addDays(yearAgo, 1), to: today }
}
