import { expect, test } from 'vitest'
import { optionalDay } from '#app/domain/forms.ts'

const drawings = import.meta.glob<string>('../../../app/**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const fields = Object.entries(drawings).flatMap(([file, text]) =>
  [...text.matchAll(/<input\b[^>]*?type="date"[\s\S]*?\/>|<TextInput\b[^>]*?type="date"[\s\S]*?\/>/g)].map(
    ([field]) => ({ file, field }),
  ),
)

test('C14: every date field has a last day, so that a year of five digits is stopped while it is typed', () => {
  expect(fields.length).toBeGreaterThan(1)
  expect(fields.filter(({ field }) => !/\bmax\b/.test(field))).toEqual([])
})

test.each(['20211-03-15', '02021-03-15', '2200-01-01', '2021-3-15', '2021-02-30'])(
  'C14: %s is no day',
  (typed) => expect(optionalDay().safeParse(typed).error?.issues[0]?.message).toBe('notADay'),
)
