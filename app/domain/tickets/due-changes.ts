import { type Day, dayOf, instantOf } from '#app/domain/calendar.ts'
import { addWorkingDays, isProvisional, type WorkingCalendar } from '#app/domain/working-days/working-days.ts'
import { addWorkingMinutes, workingMinutes } from '#app/domain/working-days/working-minutes.ts'
import { dueTimes, lastDayOf, type ServiceLimits } from './service-limits.ts'
import type { Level } from './ticket.ts'

type Clock = 'natural' | 'working'

/** What the time to solve a ticket runs by. `pausedMinutes` are of its own clock, since it began to run. */
export type RunningTime = {
  clock: Clock
  receivedAt: Date
  restartedAt: Date | null
  solveDueAt: Date
  businessDeadlineAt: Date | null
  pausedMinutes: number
}

type Interval = { from: Date; to: Date }

/** Minutes of a ticket's clock: of every day, or of the office's. */
export const minutesOn = (clock: Clock, calendar: WorkingCalendar, from: Date, to: Date) =>
  clock === 'working'
    ? workingMinutes(calendar, from, to)
    : Math.max(0, Math.ceil(to.getTime() / 60_000) - Math.ceil(from.getTime() / 60_000))

const later = (clock: Clock, calendar: WorkingCalendar, due: Date, minutes: number) =>
  clock === 'working' ? addWorkingMinutes(calendar, due, minutes) : new Date(due.getTime() + minutes * 60_000)

/** From when the time to solve runs: receipt or the last reopening; among working days that day itself is not counted. */
export function runsFrom({ clock, receivedAt, restartedAt }: Omit<RunningTime, 'solveDueAt'>): Date {
  const at = restartedAt ?? receivedAt
  return clock === 'natural' ? at : instantOf(dayOf(at), '24:00')
}

/** A P0 due at the requester's own deadline: that waits for nobody, so its clock never stands still. */
export const isImmovable = ({ clock, solveDueAt, businessDeadlineAt }: RunningTime) =>
  clock === 'natural' && businessDeadlineAt?.getTime() === solveDueAt.getTime()

/** Minutes of the ticket's clock that an interval keeps from counting. */
export function minutesKept(ticket: RunningTime, { from, to }: Interval, calendar: WorkingCalendar): number {
  if (isImmovable(ticket)) return 0
  const began = runsFrom(ticket)
  return minutesOn(ticket.clock, calendar, from < began ? began : from, to)
}

/** Whether a year that its time runs through is not decreed yet. */
export const isProvisionalFor = (ticket: RunningTime, due: Date, calendar: WorkingCalendar) =>
  ticket.clock === 'working' &&
  isProvisional(calendar, dayOf(ticket.restartedAt ?? ticket.receivedAt), lastDayOf(due))

/**
 * Taken up again: what was left of the time is left again, what was late is as late as it was. The limits of our own work
 * move by the minutes its clock stood still; the answer to the firm, its deadline and our promise do not.
 */
export function resumed(
  ticket: RunningTime & { parkedAt: Date | null; onSiteDueAt: Date | null; onSiteAt: Date | null },
  now: Date,
  calendar: WorkingCalendar,
) {
  const { clock, parkedAt, onSiteDueAt, onSiteAt } = ticket
  const minutes = parkedAt ? minutesKept(ticket, { from: parkedAt, to: now }, calendar) : 0
  const solveDueAt = later(clock, calendar, ticket.solveDueAt, minutes)
  return {
    minutes,
    pausedMinutes: ticket.pausedMinutes + minutes,
    solveDueAt,
    onSiteDueAt: onSiteDueAt && !onSiteAt ? later(clock, calendar, onSiteDueAt, minutes) : onSiteDueAt,
    provisional: isProvisionalFor(ticket, solveDueAt, calendar),
  }
}

type Asked = { newDueAt: Date; askedAt: Date; pausedMinutes: number }

/** More time was granted: until the day asked for, later by what the clock stood still since; never earlier than it was due. */
export function granted(ticket: RunningTime, asked: Asked, calendar: WorkingCalendar) {
  const before = ticket.restartedAt && ticket.restartedAt > asked.askedAt ? 0 : asked.pausedMinutes
  const moved = later(ticket.clock, calendar, asked.newDueAt, Math.max(0, ticket.pausedMinutes - before))
  const solveDueAt = moved > ticket.solveDueAt ? moved : ticket.solveDueAt
  return { solveDueAt, provisional: isProvisionalFor(ticket, solveDueAt, calendar) }
}

/** The last day an extension may reach; null when the level sets none. */
export function latestExtension(
  limits: ServiceLimits,
  level: Level,
  ticket: RunningTime,
  calendar: WorkingCalendar,
): Day | null {
  const limit = limits[level]
  if (limit.clock !== 'working' || limit.maxDays === undefined) return null
  const from = dayOf(ticket.restartedAt ?? ticket.receivedAt)
  const last = instantOf(addWorkingDays(calendar, from, limit.maxDays), '24:00')
  return lastDayOf(later('working', calendar, last, ticket.pausedMinutes))
}

/** Opened again: the level's time runs anew by the limits the ticket came in under, to a deadline that is still ahead. */
export function reopened(
  limits: ServiceLimits,
  { level, businessDeadlineAt }: { level: Level; businessDeadlineAt: Date | null },
  at: Date,
  calendar: WorkingCalendar,
) {
  const deadline = businessDeadlineAt && businessDeadlineAt > at ? businessDeadlineAt : null
  const { clock, solveDueAt, provisional } = dueTimes(limits, level, at, calendar, deadline)
  return { clock, solveDueAt, provisional, restartedAt: at, pausedMinutes: 0 }
}

type Corrected = {
  receivedAt: Date
  restartedAt: Date | null
  respondedAt: Date | null
  onSiteAt: Date | null
}

/**
 * Another level or deadline: the time runs from where it ran before, and what it stood still for still does not count. An
 * answer given, and having come, keep the limit they were given under.
 */
export function corrected(
  limits: ServiceLimits,
  { level, businessDeadlineAt }: { level: Level; businessDeadlineAt: Date | null },
  ticket: Corrected,
  pauses: readonly Interval[],
  calendar: WorkingCalendar,
) {
  const { receivedAt, restartedAt } = ticket
  const first = dueTimes(limits, level, receivedAt, calendar, businessDeadlineAt)
  const { clock, solveDueAt } = restartedAt
    ? reopened(limits, { level, businessDeadlineAt }, restartedAt, calendar)
    : first
  const run = { clock, receivedAt, restartedAt, solveDueAt, businessDeadlineAt, pausedMinutes: 0 }
  const pausedMinutes = pauses.reduce((sum, pause) => sum + minutesKept(run, pause, calendar), 0)
  const due = later(clock, calendar, solveDueAt, pausedMinutes)
  const onSite = first.onSiteDueAt && later(clock, calendar, first.onSiteDueAt, pausedMinutes)
  return {
    clock,
    pausedMinutes,
    solveDueAt: due,
    provisional: isProvisionalFor(run, due, calendar),
    ...(ticket.respondedAt === null ? { responseDueAt: first.responseDueAt } : {}),
    ...(ticket.onSiteAt === null ? { onSiteDueAt: onSite } : {}),
  }
}
