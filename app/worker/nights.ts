import { type Day, dayOf, daysBetween, timeOf } from '#app/domain/calendar.ts'

/**
 * Whether nightly work is due that was last done on `lastOn`: between two and five in the morning, once a day; where the
 * machine has slept three nights, as soon as it is awake.
 */
export function isNightsTurn(now: Date, lastOn: Day): boolean {
  const days = daysBetween(lastOn, dayOf(now))
  const time = timeOf(now)
  return days > 3 || (days > 0 && time >= '02:00' && time < '05:00')
}
