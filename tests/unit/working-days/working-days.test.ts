import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day, dayOf, daysBetween, weekdayOf } from '#app/domain/calendar.ts'
import {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  workingDaysBetween,
  workingDaysWithin,
} from '#app/domain/working-days/working-days.ts'
import { publishedCalendar as calendar } from '#tests/support/calendars.ts'
import { inEveryZone } from '#tests/support/zones.ts'

inEveryZone('working days', () => {
  it.each([
    [3, '2020-09-30', '2020-10-12'],
    [3, '2021-02-08', '2021-02-18'],
    [7, '2021-02-08', '2021-02-23'],
    [15, '2021-02-08', '2021-03-05'],
    [1, '2021-02-06', '2021-02-07'],
  ])('%i after %s is %s', (count, from, to) => expect(addWorkingDays(calendar, from, count)).toBe(to))

  it.each([
    [2020, 249],
    [2021, 250],
    [2026, 248],
  ])('%i has %i of them', (year, count) =>
    expect(workingDaysWithin(calendar, `${year}-01-01`, `${year}-12-31`)).toBe(count),
  )

  it('counts a worked Saturday and Sunday, and no holiday', () => {
    expect(isWorkingDay(calendar, '2020-10-10')).toBe(true)
    expect(isWorkingDay(calendar, '2021-02-07')).toBe(true)
    expect(isWorkingDay(calendar, '2021-02-11')).toBe(false)
    // 16:30 UTC on 10 February is already New Year's Eve in the park.
    expect(isWorkingDay(calendar, dayOf(new Date('2021-02-10T16:30:00Z')))).toBe(false)
  })

  it('with none to add, stays or moves to the next working day', () => {
    expect(addWorkingDays(calendar, '2021-02-08', 0)).toBe('2021-02-08')
    expect(addWorkingDays(calendar, '2021-02-13', 0)).toBe('2021-02-18')
  })

  it('is provisional beyond the decreed years', () => {
    expect(isProvisional(calendar, '2026-12-20', '2026-12-31')).toBe(false)
    expect(isProvisional(calendar, '2026-12-28', addWorkingDays(calendar, '2026-12-28', 7))).toBe(true)
  })
})

const days = fc.integer({ min: 0, max: 365 * 20 }).map((offset): Day => addDays('2005-01-01', offset))

it('agrees with counting day by day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 40 }), (from, count) => {
      const to = addWorkingDays(calendar, from, count)
      expect(isWorkingDay(calendar, to)).toBe(true)
      let counted = 0
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
        const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
        const kind = calendar.kinds.get(day)
        if (kind === 'makeup_workday' || (!kind && weekday > 0 && weekday < 6)) counted += 1
      }
      expect(counted).toBe(count)
      expect(workingDaysBetween(calendar, from, to)).toBe(count - 1)
    }),
  )
})

it('counts a span of any length as walking through it would', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -3, max: 900 }), (from, length) => {
      const to = addDays(from, length)
      let walked = 0
      for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) walked += 1
      expect(workingDaysWithin(calendar, from, to)).toBe(walked)
    }),
  )
})

it('never gives a later start or a longer limit an earlier end', () => {
  const limit = fc.integer({ min: 0, max: 30 })
  fc.assert(
    fc.property(days, limit, limit, fc.integer({ min: 0, max: 30 }), (from, count, more, later) => {
      const end = addWorkingDays(calendar, from, count)
      expect(addWorkingDays(calendar, from, count + more) >= end).toBe(true)
      expect(addWorkingDays(calendar, addDays(from, later), count) >= end).toBe(true)
    }),
  )
})

it('counts days by whole numbers as the calendar has them, before and after 1970, in leap years and at the ends of centuries', () => {
  const byDate = (day: Day) => new Date(`${day}T00:00:00Z`)
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
      fc.integer({ min: -800, max: 800 }),
      (instant, count) => {
        const day = instant.toISOString().slice(0, 10)
        const later = byDate(day)
        later.setUTCDate(later.getUTCDate() + count)
        fc.pre(later.getUTCFullYear() > 0 && later.getUTCFullYear() < 10_000)
        expect(addDays(day, count)).toBe(later.toISOString().slice(0, 10))
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(weekdayOf(day)).toBe(byDate(day).getUTCDay() || 7)
        expect(dayOf(instant)).toBe(new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10))
      },
    ),
    { numRuns: 3_000 },
  )
  expect(() => addDays('no day', 1)).toThrow(RangeError)
})
