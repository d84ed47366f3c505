import chineseDays from 'chinese-days'

// A minute counter that knows nothing of the program: minutes are whole numbers of the park's wall clock (UTC+8) since 1970,
// days likewise, and whether the office works is looked up for each minute by itself.

export type Hours = { from: string; to: string; lunchFrom: string | null; lunchTo: string | null }
export type Office = {
  /** By the first day they hold on, the earliest first; the first hold before as well. */
  hours: readonly { since: string; hours: Hours }[]
  /** What the office itself said of a day. */
  said: ReadonlyMap<string, boolean>
}
export type Pause = { from: number; to: number }

const perDay = 24 * 60
const first = Date.UTC(2004, 0, 1) / 86_400_000
const last = Date.UTC(2026, 11, 31) / 86_400_000

export const textOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
export const dayIn = (minute: number) => Math.floor(minute / perDay)
export const yearIn = (day: number) => new Date(day * 86_400_000).getUTCFullYear()
/** The first whole minute that begins at `instant` or after it. */
export const minuteAt = (instant: Date) => Math.ceil(instant.getTime() / 60_000) + 8 * 60
export const instantAt = (minute: number) => new Date((minute - 8 * 60) * 60_000)

// The package is asked while the process is in its own zone: it is what the notices say, whatever the test does with zones.
const decreed = new Map<string, boolean>()
for (let day = first; day <= last; day += 1)
  decreed.set(textOf(day), chineseDays.getDayDetail(textOf(day)).work)

const weekday = (day: number) => new Date(day * 86_400_000).getUTCDay()

export function isWorked(office: Office, day: number): boolean {
  const text = textOf(day)
  return office.said.get(text) ?? decreed.get(text) ?? (weekday(day) !== 0 && weekday(day) !== 6)
}

export const isDecreed = (year: number) => year >= 2004 && year <= 2026

function hoursOf(office: Office, day: number): Hours {
  let found = office.hours[0]!.hours
  for (const { since, hours } of office.hours) if (since <= textOf(day)) found = hours
  return found
}

const inDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Every minute of a day, 1 where the office is at work. */
function minutesOf(office: Office, day: number): Uint8Array {
  const minutes = new Uint8Array(perDay)
  if (!isWorked(office, day)) return minutes
  const { from, to, lunchFrom, lunchTo } = hoursOf(office, day)
  const [opens, closes] = [inDay(from), inDay(to)]
  const [leaves, returns] = lunchFrom && lunchTo ? [inDay(lunchFrom), inDay(lunchTo)] : [closes, closes]
  for (let at = 0; at < perDay; at += 1) {
    if (at < opens || at >= closes) continue
    if (at >= leaves && at < returns) continue
    minutes[at] = 1
  }
  return minutes
}

export const isAtWork = (office: Office, minute: number) =>
  minutesOf(office, dayIn(minute))[minute - dayIn(minute) * perDay] === 1

/** Every minute from a day on: looked up once and walked many times. */
export function minutesFrom(office: Office, day: number, days: number): Uint8Array {
  const minutes = new Uint8Array(days * perDay)
  for (let at = 0; at < days; at += 1) minutes.set(minutesOf(office, day + at), at * perDay)
  return minutes
}

/** The end of the `count`-th working day after a day, in minutes. */
export function endOfWorkingDay(office: Office, day: number, count: number): number {
  let at = day
  for (let left = count; left > 0; ) {
    at += 1
    if (isWorked(office, at)) left -= 1
  }
  return (at + 1) * perDay
}

export const isPaused = (pauses: readonly Pause[], minute: number) =>
  pauses.some(({ from, to }) => minute >= from && minute < to)
