import { addDays, dayOf, instantOf } from '#app/domain/calendar.ts'

/** The latest moment up to `now` at which a daily backup was due; `time` is the park's, `HH:MM`. */
export function latestDue(now: Date, time: string): Date {
  const today = instantOf(dayOf(now), time)
  return today <= now ? today : instantOf(addDays(dayOf(now), -1), time)
}

/**
 * Whether the daily backup is due at `now`. After downtime it is made up for once; a house without any backup waits for its
 * first night.
 */
export function isDue({ now, since, last, time }: { now: Date; since: Date; last?: Date; time: string }) {
  const due = latestDue(now, time)
  return last ? last < due : since < due
}
