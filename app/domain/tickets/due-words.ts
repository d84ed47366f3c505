import { addDays, type Day, dayOf } from '#app/domain/calendar.ts'
import { formatDay, formatDuration, formatInstant, formatTime } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import type { TicketLight } from './clock.ts'
import { ticketMessages } from './messages.ts'

type Reader = { locale: Locale; now: string | Date; today: Day }

/** A due instant as the office says it: midnight is 24:00 of the day it ends; today's time stands alone. */
export function wordDue(at: Date | string | null, { locale, now, today }: Reader): string {
  if (!at) return '—'
  if (formatTime(at) !== '00:00') return formatInstant(at, locale, now, { short: true })
  const day = addDays(dayOf(new Date(at)), -1)
  return day === today ? '24:00' : `${formatDay(day, locale, today)} 24:00`
}

/** The day an instant belongs to: midnight ends the day before. */
export const endDay = (at: Date | string): Day => dayOf(new Date(new Date(at).getTime() - 1))

/** The wall time, with midnight as 24:00. */
export const endTime = (at: Date | string) => (formatTime(at) === '00:00' ? '24:00' : formatTime(at))

/** Why the light has its colour. */
export function wordLight(light: TicketLight, reader: Reader): string {
  const { locale, today } = reader
  const m = ticketMessages[locale].lights
  if (light.why === 'merged' || light.why === 'withdrawn') return m[light.why]
  if (light.why === 'parked') return m.parked(formatDay(light.day, locale, today))
  if (light.why === 'done') {
    const day = formatDay(light.at ? endDay(light.at) : null, locale, today)
    return light.late ? m.doneLate(day) : m.done(day)
  }
  const isPast = light.tone === 'red' || light.why === 'promised'
  const span =
    light.days === null
      ? formatDuration(light.minutes, locale)
      : isPast && light.days === 0
        ? m.lessThanADay
        : m.workingDays(light.days)
  if (light.why === 'promised') return m.promiseBroken(span)
  if (light.tone === 'red')
    return { due: m.overdue, response: m.unanswered, deadline: m.deadlinePassed }[light.why](span)
  if (light.why === 'response') return m.response(light.days === null ? span : wordDay(light.at, reader))
  if (light.why === 'deadline') return m.deadline(formatDuration(light.minutes, locale))
  return light.days === null ? m.due(span) : m.until(wordDay(light.at, reader))
}

function wordDay(at: Date | string, reader: Reader): string {
  const m = ticketMessages[reader.locale].lights
  const day = endDay(at)
  if (endTime(at) !== '24:00') return wordDue(at, reader)
  if (day === reader.today) return m.today
  return day === addDays(reader.today, 1) ? m.tomorrow : wordDue(at, reader)
}
