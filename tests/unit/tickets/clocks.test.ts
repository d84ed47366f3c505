import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, instantOf } from '#app/domain/calendar.ts'
import { type ClockFacts, clockOf } from '#app/domain/tickets/clock.ts'
import { dueTimes, lastDayOf, mayStillAskExtension } from '#app/domain/tickets/service-limits.ts'
import { type Level, levels } from '#app/domain/tickets/ticket.ts'
import { isWorkingDay } from '#app/domain/working-days/working-days.ts'
import { firstServiceLimits as limits } from '#db/seed/base/service-limits.ts'
import { publishedCalendar as calendar } from '#tests/support/calendars.ts'
import { inEveryZone } from '#tests/support/zones.ts'

const now = instantOf('2021-02-08', '10:00')

function taken(level: Level, receivedAt: Date, facts: Partial<ClockFacts> = {}): ClockFacts {
  const due = dueTimes(limits, level, receivedAt, calendar, facts.businessDeadlineAt ?? null)
  return {
    ...{ state: 'in_progress', receivedAt, respondedAt: receivedAt, businessDeadlineAt: null },
    ...{ promisedAt: null, parkedAt: null, parkRecheckOn: null, resolvedAt: null },
    ...{ restartedAt: null, pausedMinutes: 0 },
    ...due,
    ...facts,
  }
}

inEveryZone('clocks', () => {
  it('Q01: the night before class', () => {
    const received = instantOf('2020-09-14', '19:40')
    const deadline = instantOf('2020-09-15', '08:00')
    const due = dueTimes(limits, 'p0', received, calendar, deadline)
    expect(due).toMatchObject({
      clock: 'natural',
      responseDueAt: instantOf('2020-09-14', '19:55'),
      onSiteDueAt: instantOf('2020-09-14', '20:40'),
      solveDueAt: deadline,
    })
    const ticket = taken('p0', received, {
      businessDeadlineAt: deadline,
      promisedAt: instantOf('2020-09-14', '24:00'),
    })
    const at = clockOf(ticket, instantOf('2020-09-14', '21:10'), calendar)
    expect(at.light).toMatchObject({ tone: 'good', why: 'due', at: deadline, minutes: 650 })
    expect(instantOf('2020-09-14', '24:00').toISOString()).toBe('2020-09-14T16:00:00.000Z')
    const done = { ...ticket, state: 'resolved' as const, resolvedAt: instantOf('2020-09-14', '24:00') }
    expect(clockOf(done, now, calendar).light).toEqual({
      ...{ tone: null, why: 'done', late: false },
      at: new Date('2020-09-14T16:00:00Z'),
    })
  })

  it('Q11: three working days across the festival', () => {
    const ticket = taken('p2', instantOf('2021-02-08', '09:10'))
    expect(ticket.solveDueAt).toEqual(instantOf('2021-02-18', '24:00'))
    expect(ticket.responseDueAt).toEqual(instantOf('2021-02-09', '24:00'))
    const { light, used } = clockOf(ticket, now, calendar)
    expect(light).toMatchObject({ tone: 'good', why: 'due', days: 4 })
    expect(used).toMatchObject({ amount: 0, limit: 3, unit: 'working_days' })
  })

  it('Q12: red for three working days', () => {
    const ticket = taken('p3', instantOf('2021-01-25', '10:20'))
    expect(lastDayOf(ticket.solveDueAt)).toBe('2021-02-03')
    const { light, used, escalation } = clockOf(ticket, now, calendar)
    expect(light).toMatchObject({ tone: 'red', why: 'due', days: 3 })
    expect(used).toMatchObject({ amount: 10, limit: 7 })
    expect(escalation).toBe('unit')
    expect(clockOf(ticket, instantOf('2021-02-09', '10:00'), calendar).escalation).toBe('leader')
  })

  it('Q13: yellow after 18.5 of 24 hours', () => {
    const ticket = taken('p1', instantOf('2021-02-07', '15:30'))
    // A worked Sunday afternoon: half an hour to answer.
    expect(ticket.responseDueAt).toEqual(instantOf('2021-02-07', '16:00'))
    const { light, used } = clockOf(ticket, now, calendar)
    expect(light).toMatchObject({ tone: 'warn', why: 'due', minutes: 330 })
    expect(used).toMatchObject({ amount: 1110, limit: 1440, unit: 'minutes' })
    expect(clockOf(ticket, instantOf('2021-02-08', '09:29'), calendar).light.tone).toBe('good')
    expect(clockOf(ticket, instantOf('2021-02-08', '09:30'), calendar).light.tone).toBe('warn')
    expect(clockOf(ticket, instantOf('2021-02-08', '15:31'), calendar).light.tone).toBe('red')
  })
})

describe('limits', () => {
  it('give two hours to answer an urgent matter off duty, four hours to solve a critical one without a deadline', () => {
    const night = instantOf('2021-02-06', '22:00')
    expect(dueTimes(limits, 'p1', night, calendar).responseDueAt).toEqual(instantOf('2021-02-06', '24:00'))
    expect(dueTimes(limits, 'p0', night, calendar).solveDueAt).toEqual(instantOf('2021-02-07', '02:00'))
  })

  it('turn yellow on the last working day, and red when it has ended', () => {
    const ticket = taken('p2', instantOf('2021-01-05', '09:00'))
    const toneOn = (day: string, time: string) => clockOf(ticket, instantOf(day, time), calendar).light.tone
    expect(toneOn('2021-01-07', '18:00')).toBe('good')
    expect(toneOn('2021-01-08', '00:01')).toBe('warn')
    expect(toneOn('2021-01-08', '23:59')).toBe('warn')
    expect(toneOn('2021-01-09', '00:01')).toBe('red')
  })

  it('tell of the broken one first: the requester’s deadline, an answer that never came', () => {
    const received = instantOf('2021-02-08', '08:30')
    const unanswered = taken('p1', received, { respondedAt: null })
    expect(clockOf(unanswered, now, calendar).light).toMatchObject({
      tone: 'red',
      why: 'response',
      minutes: 60,
    })
    const missed = taken('p2', received, { businessDeadlineAt: instantOf('2021-02-08', '09:30') })
    expect(clockOf(missed, now, calendar).light).toMatchObject({ tone: 'red', why: 'deadline', minutes: 30 })
  })

  it.each([
    ['the answer of a critical matter', 'p0', '09:49', { respondedAt: null }, 'response', 4],
    [
      'the requester’s own deadline',
      'p1',
      '09:00',
      { businessDeadlineAt: instantOf('2021-02-08', '10:04') },
      'deadline',
      4,
    ],
    [
      'the answer, though a deadline comes later',
      'p1',
      '09:32',
      { respondedAt: null, businessDeadlineAt: instantOf('2021-02-08', '11:00') },
      'response',
      2,
    ],
  ] as const)('D13: the light follows the nearest limit: %s', (_, level, received, facts, why, minutes) => {
    const ticket = taken(level, instantOf('2021-02-08', received), facts)
    expect(clockOf(ticket, now, calendar).light).toMatchObject({ tone: 'warn', why, minutes })
  })

  it('stand still while parked, and ask for a look on the recheck day', () => {
    const ticket = taken('p4', instantOf('2021-01-11', '09:10'), {
      state: 'parked',
      parkRecheckOn: '2021-03-01',
    })
    expect(clockOf(ticket, now, calendar).light).toEqual({ tone: 'good', why: 'parked', day: '2021-03-01' })
    expect(clockOf(ticket, instantOf('2021-03-01', '09:00'), calendar).light.tone).toBe('warn')
  })

  it('let an extension be asked for a working day before the due day', () => {
    const due = instantOf('2021-01-18', '24:00')
    expect(mayStillAskExtension(calendar, instantOf('2021-01-15', '10:00'), due)).toBe(true)
    expect(mayStillAskExtension(calendar, instantOf('2021-01-17', '10:00'), due)).toBe(true)
    expect(mayStillAskExtension(calendar, instantOf('2021-01-18', '08:00'), due)).toBe(false)
  })

  it('are provisional where no calendar is decreed', () => {
    expect(dueTimes(limits, 'p3', instantOf('2026-12-28', '10:00'), calendar).provisional).toBe(true)
    expect(dueTimes(limits, 'p3', instantOf('2026-11-23', '10:00'), calendar).provisional).toBe(false)
  })

  it('agree with counting by hand, at every level and hour', () => {
    const instants = fc
      .tuple(fc.integer({ min: 0, max: 365 * 6 }), fc.integer({ min: 0, max: 1439 }))
      .map(([day, minute]) => new Date(instantOf(addDays('2019-01-01', day)).getTime() + minute * 60_000))
    fc.assert(
      fc.property(instants, fc.constantFrom(...levels), (received, level) => {
        const { clock, solveDueAt, responseDueAt } = dueTimes(limits, level, received, calendar)
        const limit = limits[level]
        if (limit.clock === 'natural') {
          expect(solveDueAt.getTime() - received.getTime()).toBe(limit.solveMinutes * 60_000)
        } else {
          let left: number = limit.solveDays
          let day = dayOf(received)
          while (left > 0) {
            day = addDays(day, 1)
            if (isWorkingDay(calendar, day)) left -= 1
          }
          expect(solveDueAt).toEqual(instantOf(day, '24:00'))
        }
        expect(clock).toBe(limit.clock)
        expect(responseDueAt > received && responseDueAt <= solveDueAt).toBe(true)
      }),
    )
  })
})

it('a broken promise warns, and gives way to a broken limit', () => {
  const ticket = taken('p2', instantOf('2021-02-08', '09:00'), {
    promisedAt: instantOf('2021-02-08', '15:00'),
  })
  const lightAt = (day: string, time: string) => clockOf(ticket, instantOf(day, time), calendar).light
  expect(lightAt('2021-02-08', '14:00')).toMatchObject({ tone: 'good', why: 'due' })
  expect(lightAt('2021-02-08', '17:00')).toMatchObject({ tone: 'warn', why: 'promised', minutes: 120 })
  expect(lightAt('2021-02-19', '09:00')).toMatchObject({ tone: 'red', why: 'due' })
})

it('of a broken limit and a broken deadline the deadline is told, whichever broke first', () => {
  const received = instantOf('2021-02-01', '09:00')
  for (const deadline of [instantOf('2021-02-02', '08:00'), instantOf('2021-02-06', '08:00')]) {
    const { light } = clockOf(taken('p2', received, { businessDeadlineAt: deadline }), now, calendar)
    expect(light).toMatchObject({ tone: 'red', why: 'deadline', at: deadline })
  }
})
