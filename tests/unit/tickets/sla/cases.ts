import fc from 'fast-check'
import { levels } from '#app/domain/tickets/ticket.ts'
import { instantAt, textOf } from './counter.ts'

const [first, last] = [Date.UTC(2004, 0, 1) / 86_400_000, Date.UTC(2026, 11, 31) / 86_400_000]
const time = (from: number, to: number) =>
  fc.integer({ min: from * 12, max: to * 12 }).map((fives) => {
    const [hour, minute] = [Math.floor(fives / 12), (fives % 12) * 5]
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  })
const noLunch = fc.constant({ lunchFrom: null, lunchTo: null })
const hours = fc
  .tuple(
    fc.record({ from: time(7, 10), to: time(16, 21) }),
    fc.oneof(noLunch, fc.record({ lunchFrom: time(11, 12), lunchTo: time(13, 15) })),
  )
  .map(([day, lunch]) => ({ ...day, ...lunch }))

const minutes = (max: number) => fc.integer({ min: 1, max })
const workingDays = (max: number) => fc.integer({ min: 1, max })
const limits = fc.record({
  p0: fc.record({ responseMinutes: minutes(60), onSiteMinutes: minutes(240), solveMinutes: minutes(2_000) }),
  p1: fc.record({
    ...{ responseMinutes: minutes(60), responseOffDutyMinutes: minutes(240) },
    ...{ onSiteMinutes: minutes(600), solveMinutes: minutes(6_000) },
  }),
  p2: fc.record({ responseDays: workingDays(2), onSiteDays: workingDays(3), solveDays: workingDays(5) }),
  p3: fc.record({ responseDays: workingDays(2), solveDays: workingDays(10) }),
  p4: fc
    .record({ responseDays: workingDays(2), solveDays: workingDays(20) })
    .chain((limit) => fc.integer({ min: 0, max: 20 }).map((more) => ({ ...limit, more }))),
})

/** So long after what went before: minutes of the same hours, over a night or a weekend, or a fortnight. */
const gap = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 1, max: 5 * 1440 }),
      fc.integer({ min: 1, max: 16 * 1440 }),
    ),
    fc.constantFrom(0, 0, 1, 30, 59),
  )
  .map(([minutes, seconds]) => minutes * 60_000 + seconds * 1_000)

/** What is done next of what can be done then; `days` are those an extension is asked for. */
const events = fc.array(fc.record({ pick: fc.nat(11), gap, days: fc.integer({ min: 1, max: 12 }) }), {
  minLength: 2,
  maxLength: 9,
})

/** One ticket's life: when it came in, by which limits, hours and days off, and what happened to it. */
export const lives = fc.record({
  level: fc.constantFrom(...levels),
  receivedAt: fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 0, max: 1439 }), fc.nat(59))
    .map(([day, minute, second]) => new Date(instantAt(day * 1440 + minute).getTime() + second * 1_000)),
  deadline: fc.option(fc.integer({ min: 1, max: 4_000 }), { freq: 2 }),
  limits: fc.tuple(limits, limits),
  /** In how many days from receipt the second version of the limits and the second hours begin. */
  newLimits: fc.integer({ min: -4, max: 12 }),
  hours: fc.tuple(hours, fc.option(hours)),
  newHours: fc.integer({ min: -4, max: 20 }),
  /** What the office said of days near: off for a storm, worked instead. */
  said: fc.array(fc.tuple(fc.integer({ min: -2, max: 40 }), fc.boolean()), { maxLength: 4 }),
  events,
})
export type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never

export const dayLater = (day: number, days: number) => textOf(day + days)
