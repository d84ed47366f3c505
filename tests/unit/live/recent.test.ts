import { expect, test } from 'vitest'
import { recent } from '#app/http/live/recent.ts'

test('what was heard since a page was asked for is known, and what was before is left out', () => {
  const heard = recent<string>(1_000)
  heard.keep('a visit', 2_000)
  heard.keep('a ticket', 3_000)
  expect(heard.since(1_500, 4_000)).toEqual(['a visit', 'a ticket'])
  expect(heard.since(3_000, 4_000)).toEqual(['a ticket'])
  expect(heard.since(3_001, 4_000)).toEqual([])
})

test('nobody knows what happened before they listened, or more than a minute ago', () => {
  const heard = recent<string>(1_000)
  heard.keep('a visit', 2_000)
  expect(heard.since(999, 4_000)).toBeUndefined()
  expect(heard.since(2_000, 62_001)).toBeUndefined()
  expect(heard.since(2_000, 62_000)).toEqual(['a visit'])
})
