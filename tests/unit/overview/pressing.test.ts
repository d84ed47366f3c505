import { expect, test } from 'vitest'
import { pressingOf } from '#app/domain/overview/firm/pressing.ts'

const today = '2021-02-08'
const ticket = (id: string, tone: 'good' | 'warn' | 'red' | null, at: string | null) => ({
  id,
  light: { tone, at: at === null ? null : new Date(at) },
})
const row = (id: string, dueOn: string | null, status = 'open') => ({ id, status, dueOn })
const ids = (found: ReturnType<typeof pressingOf<ReturnType<typeof ticket>, ReturnType<typeof row>>>) =>
  found.matters.map((matter) => ('ticket' in matter ? matter.ticket.id : matter.row.id))

test('a firm shows what is past its time first, the oldest on top', () => {
  const found = pressingOf(
    [ticket('late-ticket', 'red', '2021-02-03T16:00:00Z'), ticket('running', 'good', '2021-02-08T02:00:00Z')],
    [row('late-task', '2021-02-02'), row('later', '2021-02-09'), row('late-promise', '2021-02-07')],
    today,
  )
  expect(found.late).toBe(3)
  expect(ids(found)).toEqual(['late-task', 'late-ticket', 'late-promise'])
})

test('where nothing is past its time, only what comes next is shown', () => {
  const found = pressingOf(
    [ticket('running', 'warn', '2021-02-08T07:30:00Z')],
    [row('today', today), row('later', '2021-02-09')],
    today,
  )
  expect(found.late).toBe(0)
  expect(ids(found)).toEqual(['running'])
})

test('a task of today is not late, and what is done, parked or without a day is not pressing', () => {
  expect(pressingOf([], [row('today', today)], today).late).toBe(0)
  const found = pressingOf(
    [ticket('parked', 'warn', null), ticket('done', null, '2021-01-01T00:00:00Z')],
    [row('kept', '2021-02-01', 'done'), row('some-day', null)],
    today,
  )
  expect(found).toEqual({ late: 0, matters: [] })
})
