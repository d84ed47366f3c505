import { describe, expect, test } from 'vitest'
import { notices } from '#app/domain/notices.ts'
import { both, concerns } from '#app/shell/live/followed.ts'
import { letterMessages } from '#app/shell/live/messages.ts'

const id = '01780000-0000-7000-8000-000000000001'
const other = '01780000-0000-7000-8000-000000000002'

describe('[live] a page follows', () => {
  test.each([
    ['/tickets', { words: ['tickets'], ids: [] }],
    [`/tickets/look/${id}`, { words: ['tickets'], ids: [] }],
    [`/tickets/${id}`, { words: [], ids: [id] }],
    [`/enterprises/${id}`, { words: ['tickets'], ids: [other, id] }],
    [`/plans/${id}`, { words: [], ids: [id] }],
    ['/today', { words: ['policies'], ids: [] }],
    ['/projects/waiting', { words: ['projects'], ids: [] }],
    ['/visits', { words: ['*'], ids: [] }],
  ])('%s hears of %j', (path, told) => expect(concerns(path, told)).toBe(true))

  test.each([
    ['/tickets', { words: ['visits'], ids: [other] }],
    [`/plans/${id}`, { words: ['plans'], ids: [other] }],
    ['/overview', { words: ['*'], ids: [] }],
    [`/enterprises/${id}/edit`, { words: ['*'], ids: [id] }],
    [`/visits/${id}/edit`, { words: ['visits'], ids: [id] }],
    ['/tickets/new', { words: ['tickets'], ids: [] }],
    [`/tickets/${id}/do/respond`, { words: ['tickets'], ids: [id] }],
  ])('%s is left alone by %j', (path, told) => expect(concerns(path, told)).toBe(false))

  test('what is told twice is read once', () => {
    expect(both({ words: ['a'], ids: [id] }, { words: ['a', 'b'], ids: [id] })).toEqual({
      words: ['a', 'b'],
      ids: [id],
    })
  })
})

test('every event that concerns somebody has its words for an open browser', () => {
  for (const locale of ['zh-CN', 'en'] as const)
    expect(Object.keys(letterMessages[locale].events).sort()).toEqual(Object.keys(notices).sort())
})
