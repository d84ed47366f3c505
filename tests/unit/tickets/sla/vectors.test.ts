import { expect, test } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import { granted, isImmovable, latestExtension, reopened, resumed } from '#app/domain/tickets/due-changes.ts'
import { dueTimes, lastDayOf, type ServiceLimits } from '#app/domain/tickets/service-limits.ts'
import {
  isWorkingDay,
  type WorkingCalendar,
  workingDaysWithin,
} from '#app/domain/working-days/working-days.ts'
import { addWorkingMinutes, workingMinutes } from '#app/domain/working-days/working-minutes.ts'
import { firstServiceLimits } from '#db/seed/base/service-limits.ts'
import { publishedCalendar as calendar } from '#tests/support/calendars.ts'
import { inEveryZone } from '#tests/support/zones.ts'

const inDays = (solveDays: number): ServiceLimits => ({
  ...firstServiceLimits,
  p2: { clock: 'working', responseDays: 1, solveDays },
})
const lunch: WorkingCalendar = {
  ...calendar,
  hours: { from: '08:30', to: '17:30', lunchFrom: '12:00', lunchTo: '13:30' },
}

/** A matter of three working days, as it came in on the 4th of January 2021, a Monday. */
const inWork = {
  ...{ clock: 'working' as const, receivedAt: instantOf('2021-01-04', '09:00'), restartedAt: null },
  ...{ solveDueAt: instantOf('2021-01-07', '24:00'), businessDeadlineAt: null, pausedMinutes: 0 },
  ...{ onSiteDueAt: instantOf('2021-01-06', '24:00'), onSiteAt: null },
}
const pausedFrom = (from: Date, to: Date, ticket = inWork) =>
  resumed({ ...ticket, parkedAt: from }, to, lunch)

inEveryZone('[sla] the vectors of domain §3.6', () => {
  test.each([
    [3, '2020-09-30', '2020-10-12', 'over the National Day week, its Saturday worked'],
    [3, '2021-02-08', '2021-02-18', 'over the Spring Festival'],
    [7, '2021-02-08', '2021-02-23', 'over the Spring Festival, Saturday the 20th worked'],
    [15, '2021-02-08', '2021-03-05', 'into March'],
    [1, '2021-02-06', '2021-02-07', 'from a Saturday to a Sunday that is worked'],
  ])('%i working days from %s end with %s, %s', (days, from, to) => {
    const due = dueTimes(inDays(days), 'p2', instantOf(from, '10:00'), calendar)
    expect(due.solveDueAt).toEqual(instantOf(to, '24:00'))
  })

  test.each([
    [2020, 249],
    [2021, 250],
    [2026, 248],
  ])('the year %i has %i working days', (year, days) => {
    expect(workingDaysWithin(calendar, `${year}-01-01`, `${year}-12-31`)).toBe(days)
  })

  test('what comes in at 16:30 UTC on the 10th of February 2021 comes in on a holiday', () => {
    const received = new Date('2021-02-10T16:30:00Z')
    expect(isWorkingDay(calendar, lastDayOf(received))).toBe(false)
    const { responseDueAt } = dueTimes(firstServiceLimits, 'p1', received, calendar)
    expect(responseDueAt).toEqual(new Date('2021-02-10T18:30:00Z'))
  })

  test('what is due in 2027, whose notice is not out, is provisional', () => {
    const late = dueTimes(inDays(7), 'p2', instantOf('2026-12-28', '10:00'), calendar)
    expect([late.provisional, lastDayOf(late.solveDueAt)]).toEqual([true, '2027-01-06'])
    expect(dueTimes(inDays(2), 'p2', instantOf('2026-12-28', '10:00'), calendar).provisional).toBe(false)
  })

  test('an urgent matter has half an hour at work, two at night, at lunch and on a day off', () => {
    const minutesAt = (day: string, time: string) => {
      const received = instantOf(day, time)
      const { responseDueAt } = dueTimes(firstServiceLimits, 'p1', received, lunch)
      return (responseDueAt.getTime() - received.getTime()) / 60_000
    }
    expect(minutesAt('2021-02-07', '11:59')).toBe(30)
    expect(minutesAt('2021-02-07', '12:00')).toBe(120)
    expect(minutesAt('2021-02-07', '21:00')).toBe(120)
    expect(minutesAt('2021-02-13', '10:00')).toBe(120)
  })
})

test('a day with lunch has seven and a half hours, and hours that changed leave the days before as they were', () => {
  const [from, to] = [instantOf('2021-01-04'), instantOf('2021-01-06')]
  expect(workingMinutes(lunch, from, to)).toBe(2 * 450)
  const changed = { ...lunch, earlierHours: [{ before: '2021-01-05', hours: calendar.hours }] }
  expect(workingMinutes(changed, from, to)).toBe(540 + 450)
})

test('from half past eleven, an hour of work ends at two in the afternoon, and a day’s last minute ends it at 24:00', () => {
  const from = instantOf('2021-01-05', '11:30')
  expect(addWorkingMinutes(lunch, from, 30)).toEqual(instantOf('2021-01-05', '12:00'))
  expect(addWorkingMinutes(lunch, from, 60)).toEqual(instantOf('2021-01-05', '14:00'))
  expect(addWorkingMinutes(lunch, from, 270)).toEqual(instantOf('2021-01-05', '24:00'))
  expect(addWorkingMinutes(lunch, from, 271)).toEqual(instantOf('2021-01-06', '08:31'))
})

test('a pause moves the due time by the minutes of work it lasted: lunch, nights and the weekend do not count', () => {
  expect(pausedFrom(instantOf('2021-01-05', '11:00'), instantOf('2021-01-05', '14:00'))).toMatchObject({
    ...{ minutes: 90, pausedMinutes: 90, solveDueAt: instantOf('2021-01-08', '10:00') },
    onSiteDueAt: instantOf('2021-01-07', '10:00'),
  })
  const night = pausedFrom(instantOf('2021-01-05', '17:30'), instantOf('2021-01-06', '08:30'))
  expect(night).toMatchObject({ minutes: 0, solveDueAt: inWork.solveDueAt })
  const week = pausedFrom(instantOf('2021-01-05', '08:30'), instantOf('2021-01-12', '08:30'))
  expect(week).toMatchObject({ minutes: 5 * 450, solveDueAt: instantOf('2021-01-14', '24:00') })
})

test('a pause on the day of receipt, which is not counted, moves nothing', () => {
  expect(pausedFrom(instantOf('2021-01-04', '10:00'), instantOf('2021-01-04', '16:00')).minutes).toBe(0)
})

test('what was late when it was paused is as late when it is taken up again', () => {
  const [from, to] = [instantOf('2021-01-08', '10:30'), instantOf('2021-01-12', '15:00')]
  const { solveDueAt } = pausedFrom(from, to)
  expect(workingMinutes(lunch, inWork.solveDueAt, from)).toBe(120)
  expect(workingMinutes(lunch, solveDueAt, to)).toBe(120)
})

test('a critical matter due at the firm’s own deadline waits for nobody', () => {
  const deadline = instantOf('2021-01-05', '08:00')
  const receivedAt = instantOf('2021-01-04', '19:40')
  const due = dueTimes(firstServiceLimits, 'p0', receivedAt, lunch, deadline)
  const ticket = { ...inWork, ...due, receivedAt, businessDeadlineAt: deadline }
  expect(isImmovable(ticket)).toBe(true)
  const later = resumed({ ...ticket, parkedAt: receivedAt }, instantOf('2021-01-04', '21:00'), lunch)
  expect(later).toMatchObject({ minutes: 0, solveDueAt: deadline })
})

test('an extension and a pause give the same due time whichever came first, and the longest one moves as well', () => {
  const [from, to] = [instantOf('2021-01-05', '09:00'), instantOf('2021-01-05', '11:00')]
  const asked = { newDueAt: instantOf('2021-01-11', '24:00'), askedAt: from, pausedMinutes: 0 }
  const first = pausedFrom(from, to, { ...inWork, ...granted(inWork, asked, lunch) })
  const second = granted({ ...inWork, ...pausedFrom(from, to) }, asked, lunch)
  expect(first.solveDueAt).toEqual(instantOf('2021-01-12', '10:30'))
  expect(second.solveDueAt).toEqual(first.solveDueAt)
  const latest = (pausedMinutes: number) =>
    latestExtension(firstServiceLimits, 'p4', { ...inWork, pausedMinutes }, lunch)
  expect([latest(0), latest(450), latest(451)]).toEqual(['2021-02-19', '2021-02-20', '2021-02-22'])
})

test('an extension never makes it due earlier than it was', () => {
  const asked = { newDueAt: instantOf('2021-01-06', '24:00'), askedAt: inWork.receivedAt, pausedMinutes: 0 }
  expect(granted(inWork, asked, lunch).solveDueAt).toEqual(inWork.solveDueAt)
})

test('a critical matter opened again is due at the firm’s deadline while that is ahead, else by its level', () => {
  const ticket = { level: 'p0' as const, businessDeadlineAt: instantOf('2021-01-05', '08:00') }
  const dueFrom = (time: string) =>
    reopened(firstServiceLimits, ticket, instantOf('2021-01-05', time), lunch).solveDueAt
  expect(dueFrom('07:00')).toEqual(instantOf('2021-01-05', '08:00'))
  expect(dueFrom('09:00')).toEqual(instantOf('2021-01-05', '13:00'))
})
