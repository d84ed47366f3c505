import { expect, test } from 'vitest'
import { sentences } from '#app/domain/overview/firm/sentences.ts'
import { clockOf } from '#app/domain/overview/firm/ticket-clock.ts'

test('what ends in a stop gets no second one, and nothing leaves no gap', () => {
  expect(sentences(['何静怡，周明远', '看 B 楼 3 层。', null, '写进协议'], '。')).toBe(
    '何静怡，周明远。看 B 楼 3 层。写进协议',
  )
})

test('a ticket is yellow from three quarters of its time and red once it is past due', () => {
  const ticket = {
    at: new Date('2021-02-07T07:30:00Z'),
    solveDueAt: new Date('2021-02-08T07:30:00Z'),
    state: 'on_site',
  }
  const at = (iso: string) => clockOf(ticket, new Date(iso))
  expect(at('2021-02-07T09:30:00Z')).toMatchObject({ tone: 'good', minutes: 1320 })
  expect(at('2021-02-08T02:00:00Z')).toMatchObject({ tone: 'warn', minutes: 330, overdue: false })
  expect(at('2021-02-08T08:30:00Z')).toMatchObject({ tone: 'red', minutes: 60, overdue: true, used: 1 })
})
