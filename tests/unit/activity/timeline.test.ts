import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arranged, countsOf, type Entry } from '#app/domain/activity/timeline.ts'

const entry = (id: string, at: string, kind = 'visit', routine = false): Entry => ({
  id,
  kind,
  at: new Date(at),
  routine,
})
const ids = (row: Entry | { folded: Entry[] }) => ('folded' in row ? row.folded.map(({ id }) => id) : row.id)

test('the newest comes first, under its park year', () => {
  const years = arranged([
    entry('new year in the park', '2020-12-31T16:30:00Z'),
    entry('december', '2020-12-08T02:00:00Z'),
    entry('february', '2021-02-07T02:00:00Z'),
  ])
  expect(years.map(({ year, rows }) => [year, rows.map(ids)])).toEqual([
    [2021, ['february', 'new year in the park']],
    [2020, ['december']],
  ])
})

test('three routine moves in a row fold; two do not, and a visit between keeps them apart', () => {
  const moves = ['01', '02', '03', '05', '06'].map((day) =>
    entry(day, `2020-06-${day}T02:00:00Z`, 'stage', true),
  )
  const [year] = arranged([...moves, entry('04', '2020-06-04T02:00:00Z')])
  expect(year?.rows.map(ids)).toEqual(['06', '05', '04', ['03', '02', '01']])
})

test('folding loses nothing, and the counts add up to all', () => {
  const some = fc.array(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('visit', 'stage', 'ticket'),
      at: fc.date({ min: new Date('2019-01-01'), max: new Date('2022-01-01'), noInvalidDate: true }),
      routine: fc.boolean(),
    }),
  )
  fc.assert(
    fc.property(some, (entries) => {
      const shown = arranged(entries).flatMap(({ rows }) => rows.flatMap(ids))
      expect(shown.sort()).toEqual(entries.map(({ id }) => id).sort())
      expect(Object.values(countsOf(entries)).reduce((sum, one) => sum + one, 0)).toBe(entries.length)
    }),
  )
})
