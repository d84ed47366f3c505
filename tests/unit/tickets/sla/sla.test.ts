import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { ServiceLimits } from '#app/domain/tickets/service-limits.ts'
import type { WorkingCalendar } from '#app/domain/working-days/working-days.ts'
import { publishedCalendar } from '#tests/support/calendars.ts'
import { figure, size } from '#tests/support/release.ts'
import { inEveryZone } from '#tests/support/zones.ts'
import { dayLater, type Life, lives } from './cases.ts'
import { Counted, type Limit } from './counted.ts'
import { endOfWorkingDay, instantAt, isAtWork, type Office, textOf } from './counter.ts'
import { Kept, type Policy } from './kept.ts'

const runs = size(100, 10_000)
const seen = { cases: 0, pauses: 0, extensions: 0, reopenings: 0, newLimits: 0, provisional: 0 }
afterAll(() => {
  const { cases, ...rest } = seen
  const said = Object.entries(rest).map(([what, count]) => `${count} ${what}`)
  figure(`[sla] ${cases} random cases agree with the minute counter (${said.join(', ')})`)
})

inEveryZone('[sla] every ticket’s time', () => {
  test('is what counting minute by minute says, whatever happens to the ticket', {
    timeout: 1_800_000,
  }, () => {
    fc.assert(fc.property(lives, live), { numRuns: runs })
  })
})

const wallDay = (instant: Date) => Math.floor((instant.getTime() / 60_000 + 480) / 1440)

function live(life: Life) {
  const { level, receivedAt, events } = life
  const today = wallDay(receivedAt)
  const office = officeOf(life, today)
  const policies = policiesOf(life, today)
  const deadline = life.deadline === null ? null : instantAt(minuteOf(receivedAt) + life.deadline)
  const isHard = level === 'p0' ? deadline : null
  const own = life.limits[life.newLimits <= 0 ? 1 : 0][level]
  const kept = new Kept(calendarOf(office), policies, { level, receivedAt, deadline })
  const counted = new Counted(office, limitOf(own), receivedAt, isHard)
  expect(kept.row.responseDueAt).toEqual(responseOf(own, office, receivedAt, today))
  const firstDue = counted.due
  let now = receivedAt
  let state = 'open' as 'open' | 'paused' | 'resolved'
  let ended = receivedAt
  let asked: 'no' | 'asked' | 'granted' = 'no'
  const agree = () => {
    const { row } = kept
    expect(row.solveDueAt).toEqual(counted.due)
    expect(row.originalDueAt).toEqual(firstDue)
    expect(row.provisional).toBe(counted.provisional)
    const { used, light } = kept.at(now)
    const { taken, given } = counted.used(state === 'resolved' ? ended : now)
    expect(used.fraction).toBeCloseTo(given > 0 ? taken / given : 1, 9)
    if (used.unit === 'minutes') expect([used.amount, used.limit]).toEqual([taken, given])
    else if (life.hours[1] === null) {
      const day = minutesIn(life.hours[0])
      expect([used.amount, used.limit]).toEqual([Math.floor(taken / day), Math.round(given / day)])
    }
    if (state === 'open' && deadline === null)
      expect(light.tone === 'red').toBe(now.getTime() > counted.due.getTime())
    if (state === 'resolved') expect(light).toMatchObject({ why: 'done', late: ended > counted.due })
    seen.provisional += Number(counted.provisional)
  }
  agree()
  const steps = {
    pause() {
      kept.pause(now)
      counted.pause(now)
      state = 'paused'
      seen.pauses += 1
    },
    resume() {
      kept.resume(now)
      counted.resume(now)
      state = 'open'
    },
    ask(days: number) {
      expect(kept.mayAsk(now)).toBe(counted.mayAsk(now))
      expect(kept.latestDay).toBe(counted.latestDay === null ? null : textOf(counted.latestDay))
      const day = Math.min(counted.dueDay + days, counted.latestDay ?? Number.POSITIVE_INFINITY)
      if (!counted.mayAsk(now) || day <= counted.dueDay) return
      kept.ask(textOf(day), now)
      counted.ask(day)
      asked = 'asked'
    },
    grant() {
      kept.grant()
      counted.grant()
      asked = 'granted'
      seen.extensions += 1
    },
    resolve() {
      kept.resolve(now)
      ended = now
      state = 'resolved'
    },
    reopen() {
      kept.reopen(now)
      counted.reopen(now, isHard)
      state = 'open'
      seen.reopenings += 1
    },
    /** Corrected to what it is: nothing moves, unless an extension was granted, which does not outlive a correction. */
    correct() {
      if (asked !== 'granted') expect(kept.corrected).toMatchObject(kept.moved)
    },
  }
  const possible = () => {
    const extending = { no: 'ask', asked: 'grant', granted: 'correct' } as const
    if (state === 'paused') return ['resume', 'resume', 'correct'] as const
    if (state === 'resolved') return ['reopen'] as const
    return ['pause', 'pause', extending[asked], extending[asked], 'resolve', 'correct'] as const
  }
  for (const { pick, gap, days } of events) {
    now = new Date(now.getTime() + gap)
    const choice = possible()
    steps[choice[pick % choice.length]!](days)
    agree()
  }
  seen.cases += 1
  seen.newLimits += Number(life.newLimits > 0 && wallDay(now) >= today + life.newLimits)
}

const minuteOf = (instant: Date) => Math.floor(instant.getTime() / 60_000) + 480

function officeOf({ hours: [before, after], newHours, said }: Life, today: number): Office {
  return {
    hours: [
      { since: '0000-01-01', hours: before },
      ...(after ? [{ since: dayLater(today, newHours), hours: after }] : []),
    ],
    said: new Map(said.map(([days, isWorked]) => [dayLater(today, days), isWorked])),
  }
}

function calendarOf({ hours, said }: Office): WorkingCalendar {
  const own = [...said].map(([day, isWorked]) => [day, isWorked ? 'makeup_workday' : 'holiday'] as const)
  return {
    years: publishedCalendar.years,
    kinds: new Map([...publishedCalendar.kinds, ...own]),
    hours: hours.at(-1)!.hours,
    earlierHours: hours.slice(1).map(({ since }, at) => ({ before: since, hours: hours[at]!.hours })),
  }
}

function policiesOf({ limits, newLimits }: Life, today: number): Policy[] {
  const from = ['2000-01-01', dayLater(today, newLimits)]
  return limits.map(({ p0, p1, p2, p3, p4: { more, ...p4 } }, at) => ({
    number: at + 1,
    effectiveFrom: from[at]!,
    limits: {
      p0: { clock: 'natural', ...p0 },
      p1: { clock: 'natural', ...p1 },
      p2: { clock: 'working', ...p2 },
      p3: { clock: 'working', ...p3 },
      p4: { clock: 'working', ...p4, maxDays: p4.solveDays + more },
    } satisfies ServiceLimits,
  }))
}

type Own = Life['limits'][0]['p0' | 'p1' | 'p2' | 'p3' | 'p4']

const limitOf = (own: Own): Limit =>
  'solveMinutes' in own
    ? { clock: 'natural', minutes: own.solveMinutes }
    : {
        ...{ clock: 'working', days: own.solveDays },
        ...('more' in own ? { most: own.solveDays + own.more } : {}),
      }

/** By night, at lunch and on days off there is more time to answer what is urgent. */
function responseOf(own: Own, office: Office, receivedAt: Date, today: number): Date {
  if (!('responseMinutes' in own)) return instantAt(endOfWorkingDay(office, today, own.responseDays))
  const offDuty = 'responseOffDutyMinutes' in own && !isAtWork(office, minuteOf(receivedAt))
  const minutes = offDuty ? own.responseOffDutyMinutes : own.responseMinutes
  return new Date(receivedAt.getTime() + minutes * 60_000)
}

function minutesIn({ from, to, lunchFrom, lunchTo }: Life['hours'][0]) {
  const at = (time: string | null) => (time ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : 0)
  return at(to) - at(from) - (at(lunchTo) - at(lunchFrom))
}
