import { addDays, daysBetween } from '#app/domain/calendar.ts'
import type { Epoch, Moment } from '../book/book.ts'

const firsts: Record<Epoch, string> = { 1900: '1899-12-30', 1904: '1904-01-01' }

/** The last serial of 9999-12-31 in the system of 1900. */
const last = 2_958_465

/**
 * The moment of an Excel serial: whole days since the system's first, the rest a part of the day, to the minute unless it is
 * a whole second between two. Below 1 it is a time alone. Null where there is no such day: 60 is the 29 February that 1900 never had.
 */
export function momentOf(serial: number, epoch: Epoch): Moment | null {
  if (!(serial >= 0) || serial > last) return null
  const seconds = secondsIn(serial % 1)
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0)
  const time = seconds === 0 || seconds === 86_400 ? null : wallTime(seconds)
  if (days === 0 && epoch === 1900) return serial === 0 ? null : { day: null, time: time ?? '24:00' }
  if (epoch === 1900 && days === 60) return null
  const day = addDays(firsts[epoch], epoch === 1900 && days < 60 ? days + 1 : days)
  return { day, time }
}

/** The serial that shows as this day; for writers. */
export function serialOf(day: string, epoch: Epoch): number {
  const days = daysBetween(firsts[epoch], day)
  return epoch === 1900 && days <= 60 ? days - 1 : days
}

const two = (part: number) => String(part).padStart(2, '0')
const wallTime = (seconds: number) => {
  const minutes = Math.floor(seconds / 60)
  const behind = seconds % 60
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${behind ? `:${two(behind)}` : ''}`
}

/** So near a whole second, a serial was written by a program that knew it; others were rounded on their way. */
const slip = 0.001

function secondsIn(part: number): number {
  const seconds = part * 86_400
  const whole = Math.round(seconds)
  return Math.abs(seconds - whole) < slip ? whole : Math.round(part * 1440) * 60
}
