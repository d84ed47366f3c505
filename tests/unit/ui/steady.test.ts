import { expect, test } from 'vitest'
import { isOwnPass, passIsOver, readAnew } from '#app/ui/steady/pass.ts'
import { newsOf, steady } from '#app/ui/steady/steady.ts'

const row = (id: string, state = 'new') => ({ id, state })
const a = row('a')
const b = row('b')
const c = row('c')

test('a row that changes is shown where it stands', () => {
  expect(steady([a, b], [row('b', 'done'), a])).toEqual([a, row('b', 'done')])
})

test('a new row moves nothing, and is news', () => {
  expect(steady([a, b], [c, a, b])).toEqual([a, b])
  expect(newsOf([a, b], [c, a, b])).toEqual({ fresh: 1, gone: 0 })
})

test('a row that went elsewhere on the page shows there what it is now, and is no news', () => {
  const shown = { open: [a, b], done: { items: [c], next: null }, counts: { open: 2 } }
  const next = { open: [a], done: { items: [row('b', 'done'), c], next: null }, counts: { open: 1 } }
  expect(steady(shown, next)).toEqual({
    ...next,
    open: [a, row('b', 'done')],
    done: { items: [c], next: null },
  })
  expect(newsOf(shown, next)).toEqual({ fresh: 0, gone: 0 })
})

test('a row that is gone stays until the reader asks', () => {
  expect(steady([a, b], [a])).toEqual([a, b])
  expect(newsOf([a, b], [a])).toEqual({ fresh: 0, gone: 1 })
})

test('an empty list stays empty, and a list of somebody else is taken as it comes', () => {
  expect(steady<(typeof a)[]>([], [a])).toEqual([])
  expect(steady<unknown>({ leads: null, codes: ['x'] }, { leads: [a], codes: ['y'] })).toEqual({
    leads: [a],
    codes: ['y'],
  })
})

test('E6: what others do while the reader’s own is read anew does not make it theirs', () => {
  const read = () => {}
  readAnew(true, read)
  readAnew(false, read)
  expect(isOwnPass()).toBe(true)
  passIsOver()
  readAnew(false, read)
  expect(isOwnPass()).toBe(false)
  readAnew(true, read)
  expect(isOwnPass()).toBe(true)
  passIsOver()
  expect(isOwnPass()).toBe(false)
})
