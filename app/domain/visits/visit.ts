import { addDays, type Day, dayOf, instantOf } from '#app/domain/calendar.ts'

export const visitModes = ['outbound', 'inbound', 'online', 'service'] as const
export type VisitMode = (typeof visitModes)[number]

export const visitStatuses = ['planned', 'held', 'cancelled'] as const
export type VisitStatus = (typeof visitStatuses)[number]

const next: Record<VisitStatus, readonly VisitStatus[]> = {
  planned: ['held', 'cancelled'],
  held: ['cancelled'],
  cancelled: [],
}

export const canBecome = (visit: { status: VisitStatus }, to: VisitStatus) => next[visit.status].includes(to)

type Times = { startedOn: Day; startTime: string; endedOn?: Day; endTime?: string }

/**
 * The visit's instants from days and wall times of the park. Without an end it takes an hour; an end time before the
 * start's on the same day means past midnight; 24:00 ends its own day. The report day is the day it began (domain.md §7).
 */
export function spanOf({ startedOn, startTime, endedOn, endTime }: Times) {
  const startedAt = instantOf(startedOn, startTime)
  const hour = new Date(startedAt.getTime() + 3_600_000)
  const sameDay = endTime ? instantOf(endedOn ?? startedOn, endTime) : hour
  const isPastMidnight = !endedOn && sameDay < startedAt
  const endedAt = isPastMidnight ? new Date(sameDay.getTime() + 86_400_000) : sameDay
  return { startedAt, endedAt, reportOn: dayOf(startedAt) }
}

/** Longer is no visit that ran past midnight, but a slip of the hand. */
const longestNight = 12 * 3_600_000

/**
 * The day after, where the end is earlier than the start and nobody said it is tomorrow's: to be asked about. Past
 * midnight without an end day goes without saying, up to twelve hours.
 */
export function nextDayAsked(times: Times): Day | null {
  const { startedOn, startTime, endTime } = times
  const endedOn = times.endedOn ?? startedOn
  if (!endTime || endedOn !== startedOn) return null
  if (instantOf(endedOn, endTime) >= instantOf(startedOn, startTime)) return null
  const { startedAt, endedAt } = spanOf(times)
  const goesWithoutSaying = !times.endedOn && endedAt.getTime() - startedAt.getTime() <= longestNight
  return goesWithoutSaying ? null : addDays(startedOn, 1)
}

/** How many different units of ours visited the firm in the days before; three or more disturb it (domain.md §4). */
export const disturbingFrom = 3

export function isDisturbed(units: readonly (string | null)[]) {
  return new Set(units.filter((unit) => unit !== null)).size >= disturbingFrom
}
