import { type Day, dayOf, instantOf, timeOf } from '#app/domain/calendar.ts'
import {
  addWorkingDays,
  hoursOn,
  isProvisional,
  isWorkingDay,
  type WorkingCalendar,
} from '#app/domain/working-days/working-days.ts'
import type { Level } from './ticket.ts'

type NaturalLimits = {
  clock: 'natural'
  responseMinutes: number
  /** Outside office hours. */
  responseOffDutyMinutes?: number
  onSiteMinutes: number
  solveMinutes: number
}
type WorkingLimits = {
  clock: 'working'
  responseDays: number
  onSiteDays?: number
  solveDays: number
  /** No extension goes beyond. */
  maxDays?: number
}
/** One version of the time limits; a ticket keeps the one it was born under. */
export type ServiceLimits = Record<Level, NaturalLimits | WorkingLimits>

export type DueTimes = {
  clock: 'natural' | 'working'
  responseDueAt: Date
  onSiteDueAt: Date | null
  solveDueAt: Date
  /** A due day lies in a year whose calendar is not decreed. */
  provisional: boolean
}

const minutesAfter = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000)

/**
 * When each limit runs out. Hours run from the moment. The day of receipt is not counted among working days, and
 * the last one ends at 24:00 (Civil Code 201, 203). A P0 is due at the requester's own deadline if there is one.
 */
export function dueTimes(
  limits: ServiceLimits,
  level: Level,
  receivedAt: Date,
  calendar: WorkingCalendar,
  businessDeadlineAt: Date | null = null,
): DueTimes {
  const limit = limits[level]
  if (limit.clock === 'working') {
    const day = dayOf(receivedAt)
    const endOf = (days: number) => instantOf(addWorkingDays(calendar, day, days), '24:00')
    const solveDueAt = endOf(limit.solveDays)
    return {
      clock: 'working',
      responseDueAt: endOf(limit.responseDays),
      onSiteDueAt: limit.onSiteDays === undefined ? null : endOf(limit.onSiteDays),
      solveDueAt,
      provisional: isProvisional(calendar, day, lastDayOf(solveDueAt)),
    }
  }
  const offDuty = limit.responseOffDutyMinutes !== undefined && !isOnDuty(calendar, receivedAt)
  return {
    clock: 'natural',
    responseDueAt: minutesAfter(
      receivedAt,
      offDuty ? (limit.responseOffDutyMinutes as number) : limit.responseMinutes,
    ),
    onSiteDueAt: minutesAfter(receivedAt, limit.onSiteMinutes),
    solveDueAt:
      level === 'p0' && businessDeadlineAt
        ? businessDeadlineAt
        : minutesAfter(receivedAt, limit.solveMinutes),
    provisional: false,
  }
}

/** Whether the office is at work at this moment; its lunch break is off duty. */
export function isOnDuty(calendar: WorkingCalendar, instant: Date): boolean {
  const time = timeOf(instant)
  const { from, to, lunchFrom, lunchTo } = hoursOn(calendar, dayOf(instant))
  const isLunch = lunchFrom !== null && lunchTo !== null && time >= lunchFrom && time < lunchTo
  return isWorkingDay(calendar, dayOf(instant)) && time >= from && time < to && !isLunch
}

/** The day a due instant belongs to: 24:00 is that day's end, not the next one's start. */
export const lastDayOf = (due: Date): Day => dayOf(new Date(due.getTime() - 1))

/** An extension is asked for at least one working day before the due day. */
export const mayStillAskExtension = (calendar: WorkingCalendar, now: Date, dueAt: Date) =>
  now < dueAt && addWorkingDays(calendar, dayOf(now), 1) <= lastDayOf(dueAt)
