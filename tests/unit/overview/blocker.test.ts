import { expect, test } from 'vitest'
import type { Day } from '#app/domain/calendar.ts'
import { blockerOf } from '#app/domain/overview/project/blocker.ts'
import { exits, type Stage } from '#app/domain/projects/stages/stages.ts'

const today = '2021-02-08' as Day
const ticket = (name: string, tone: 'good' | 'warn' | 'red' | null) => ({ name, light: { tone } })
const promise = (title: string, dueOn: string | null, status = 'open') => ({ title, dueOn, status })
const at = (stage: Stage) => ({ template: 'lease_in' as const, stage, exit: null })

test('E25: before the firm is in the park its first open ticket holds the project up', () => {
  const tickets = [ticket('经营范围表述', 'good'), ticket('看房', 'warn')]
  expect(blockerOf(at('signed'), tickets, [], today)).toEqual({ of: 2, ticket: tickets[0] })
  expect(blockerOf(at('negotiation'), tickets.slice(1), [], today)).toEqual({ of: 1, ticket: tickets[1] })
})

test('E25: once it is in the park only what is overdue does', () => {
  const [calm, late] = [ticket('空调', 'good'), ticket('供电', 'red')]
  expect(blockerOf(at('moved_in'), [calm, late], [], today)).toEqual({ of: 1, ticket: late })
  expect(blockerOf(at('registered'), [calm], [], today)).toBeNull()
})

test('E25: a promise past its day holds it up as well; one that is due today, kept or without a day does not', () => {
  const owed = promise('租金补助', '2021-02-03')
  const others = [promise('清单', '2021-02-08'), promise('意见', '2021-01-01', 'done'), promise('房源', null)]
  expect(blockerOf(at('review'), [], [owed, ...others], today)).toEqual({ of: 1, promise: owed })
  expect(blockerOf(at('review'), [], others, today)).toBeNull()
})

test('E25: nothing holds up what has arrived or has left', () => {
  const late = [ticket('供电', 'red')]
  expect(blockerOf(at('operating'), late, [], today)).toBeNull()
  for (const exit of exits) expect(blockerOf({ ...at('signed'), exit }, late, [], today), exit).toBeNull()
})
