import { expect, test } from 'vitest'
import { deskFactsOf, partOf } from '#app/domain/tickets/desk/part.ts'
import { FollowUp } from '#app/domain/tickets/step-forms.ts'

const at = (day: string) => new Date(`${day}T10:00:00+08:00`)
const call = (day: string, solved: boolean | null) => ({
  ...{ id: day, version: 1, ticketId: 't', caller: '叶岚', callerId: 'c', note: null, at: at(day) },
  ...{ createdAt: at(day), updatedAt: at(day), reached: solved !== null, valid: solved !== null },
  ...{ contactedInTime: solved, solved, satisfaction: null },
})
const ticket = {
  resolvedAt: at('2021-02-05'),
  parkedAt: null,
  parkRecheckOn: null,
  state: 'confirmed' as const,
}

test.each([
  ['called by nobody', [], 'early', 0],
  ['called twice in vain', [call('2021-02-06', null), call('2021-02-07', null)], 'early', 2],
  ['said to be solved', [call('2021-02-06', null), call('2021-02-07', true)], 'called', 0],
  ['said not to be solved', [call('2021-02-07', false)], 'again', 0],
  [
    'done anew after an answer, then missed',
    [call('2021-02-01', false), call('2021-02-06', null)],
    'early',
    1,
  ],
])('a call is shown as made or to be made: %s', (_, followUps, part, inVain) => {
  const facts = deskFactsOf({ ...ticket, followUps })
  expect([partOf(facts, '2021-02-08'), facts.inVain]).toEqual([part, inVain])
})

const step = { id: '01780000-0000-7000-8000-0000000000aa', version: 1 }
const answers = { solved: 'yes', satisfaction: 'satisfied' }
const faultIn = (sent: object) => FollowUp.safeParse({ ...step, ...sent }).error?.issues[0]

test.each([[answers], [{}], [{ ...answers, reached: '' }]])(
  'a call says whether it was taken, and nothing stands for it: %j',
  (sent) => {
    expect(faultIn(sent)).toMatchObject({ path: ['reached'], message: 'required' })
  },
)

test.each([
  [{ ...answers, reached: 'true' }],
  [{ ...answers, reached: true }],
  [{ reached: 'false' }],
  [{ reached: false }],
])('a call that was taken or missed is recorded: %j', (sent) => expect(faultIn(sent)).toBeUndefined())
