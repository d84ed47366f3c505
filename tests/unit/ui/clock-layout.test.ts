import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClockMark, layoutClock } from '#app/ui/time/clock-layout.ts'

const at = (time: string) => new Date(`2020-09-14T${time}:00+08:00`)
const now = at('21:10')
const night: ClockMark[] = [
  { key: 'raised', at: at('19:40'), kind: 'past', below: 'raised' },
  { key: 'answered', at: at('19:45'), kind: 'past', below: 'answered', above: '5 min' },
  { key: 'arrived', at: at('20:35'), kind: 'past', below: 'on site' },
  { key: 'now', at: now, kind: 'now', below: '', above: '21:10' },
  { key: 'promised', at: new Date('2020-09-14T16:00:00Z'), kind: 'due', below: 'promised' },
  { key: 'solve', at: new Date('2020-09-15T00:00:00Z'), kind: 'due', below: 'time limit' },
  { key: 'business', at: new Date('2020-09-15T00:00:00Z'), kind: 'cap', below: 'school begins' },
]
const placeOf = (marks: ReturnType<typeof layoutClock>, key: string) =>
  marks.find((mark) => mark.key === key)!

describe('the clock of the night at the school', () => {
  const placed = layoutClock(night, now)

  test('runs from the call at the left to the deadline at the right', () => {
    expect(placed[0]).toMatchObject({ key: 'raised', left: 0 })
    expect(placeOf(placed, 'business').left).toBe(100)
  })

  test('gives five minutes as much room as fifty, since what is past is read', () => {
    const [raised, answered, arrived] = placed
    expect(answered!.left - raised!.left).toBeCloseTo(arrived!.left - answered!.left)
  })

  test('draws what is to come to scale from now', () => {
    const from = placeOf(placed, 'now').left
    const share = (placeOf(placed, 'promised').left - from) / (100 - from)
    expect(share).toBeCloseTo(170 / 650, 2)
  })

  test('never merges two times at one instant', () => {
    const [limit, school] = [placeOf(placed, 'solve'), placeOf(placed, 'business')]
    expect(limit.left).toBe(school.left)
    expect(limit.row).not.toBe(school.row)
  })
})

test('a ticket just raised, with nothing due, stands at the end of its bar', () => {
  expect(layoutClock([{ key: 'now', at: now, kind: 'now', below: '' }], now)).toMatchObject([{ left: 100 }])
})

test('any marks stay on the bar and in the order of time', () => {
  const mark = fc.record({
    key: fc.uuid(),
    at: fc.date({ min: at('00:00'), max: new Date('2020-09-20T00:00:00Z'), noInvalidDate: true }),
    kind: fc.constantFrom<ClockMark['kind']>('past', 'due', 'cap'),
    below: fc.string(),
  })
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 9 }), (marks) => {
      const placed = layoutClock(marks, now)
      expect(placed).toHaveLength(marks.length)
      for (const [index, one] of placed.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0)
        expect(one.left).toBeLessThanOrEqual(100)
        const before = placed[index - 1]
        if (before) expect(one.left).toBeGreaterThanOrEqual(before.left)
      }
    }),
  )
})

const crowded = fc.record({
  minute: fc.integer({ min: 0, max: 180 }),
  kind: fc.constantFrom<ClockMark['kind']>('past', 'due', 'cap'),
})

test.each([
  ['a phone', 20],
  ['a desk', 13],
] as const)('E16: on %s no label lies over another, however near the events', (_, gap) => {
  fc.assert(
    fc.property(fc.array(crowded, { maxLength: 8 }), (events) => {
      const marks = events.map(({ minute, kind }, key) => ({
        ...{ key: String(key), kind, below: 'label' },
        at: new Date(at('20:00').getTime() + minute * 60_000),
      }))
      const placed = layoutClock([...marks, night[3]!], now, gap).filter(({ below }) => below)
      for (const [index, one] of placed.entries())
        for (const other of placed.slice(index + 1))
          if (one.row === other.row)
            expect(Math.abs(one.left - other.left)).toBeGreaterThanOrEqual(gap - 0.01)
    }),
    { numRuns: 300 },
  )
})

test('E16: two near events and now beside the same minute: now stands at its mark, the others beside it', () => {
  const raised = { key: 'raised', at: at('21:10'), kind: 'past' as const, below: 'raised' }
  const due = { key: 'solve', at: at('23:10'), kind: 'cap' as const, below: 'time limit' }
  const placed = layoutClock(
    [raised, { ...night[3]!, at: new Date(at('21:10').getTime() + 40_000) }, due],
    now,
    20,
  )
  expect(placeOf(placed, 'now').left).toBe(placeOf(placed, 'raised').left)
  expect(placeOf(placed, 'raised').row).toBe(0)
})

test('E16: a limit in this very minute is now, and one a minute on is not', () => {
  const limit = (time: Date) => ({ key: 'solve', at: time, kind: 'cap' as const, below: 'time limit' })
  const seconds = new Date(now.getTime() + 30_000)
  const same = layoutClock([night[0]!, night[3]!, limit(seconds)], now, 20)
  expect(placeOf(same, 'now').left).toBe(placeOf(same, 'solve').left)
  const next = layoutClock([night[0]!, night[3]!, limit(new Date(now.getTime() + 60_000))], now, 20)
  expect(placeOf(next, 'solve').left - placeOf(next, 'now').left).toBeGreaterThanOrEqual(20)
})
