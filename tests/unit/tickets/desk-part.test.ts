import { expect, test } from 'vitest'
import { type DeskFacts, partOf } from '#app/domain/tickets/desk/part.ts'

const said = (at: string, solved: boolean) => ({
  ...{ at: `${at}T10:00:00+08:00`, inTime: true, solved },
  satisfaction: solved ? ('satisfied' as const) : ('dissatisfied' as const),
})
const facts: DeskFacts = {
  ...{ state: 'confirmed', restsSince: new Date('2021-02-05T16:00:00+08:00'), callOn: '2021-02-07' },
  ...{ recheckOn: null, inVain: 0, answer: null },
}
const done = { state: 'followed_up', answer: said('2021-02-07', false) } as const
const parked = { ...done, state: 'parked', recheckOn: '2021-03-01' } as const
const earlier = said('2021-02-01', false)

test.each<[string, Partial<DeskFacts>, string]>([
  ['done two days ago', {}, 'due'],
  ['done, its working day not over', { callOn: '2021-02-09' }, 'early'],
  ['called twice in vain', { inVain: 2 }, 'due'],
  ['called three times in vain', { inVain: 3 }, 'invalid'],
  ['said to be solved', { state: 'followed_up', answer: said('2021-02-07', true) }, 'called'],
  ['said not to be solved', done, 'again'],
  ['said not to be solved, and filed with a reason', { ...done, state: 'archived' }, 'called'],
  ['parked and said not to be solved', parked, 'called'],
  ['parked, on the day it is looked at again', { ...parked, recheckOn: '2021-02-08' }, 'due'],
  ['done anew after an answer', { answer: earlier }, 'due'],
  ['done anew, its working day not over', { answer: earlier, callOn: '2021-02-09' }, 'early'],
  ['done anew, nobody reached since', { answer: earlier, inVain: 3 }, 'called'],
])('E18: of a ticket %s the follow-up desk knows its part', (_, changed, part) => {
  expect(partOf({ ...facts, ...changed }, '2021-02-08')).toBe(part)
})
