import { expect, test } from 'vitest'
import { agendaOf, byTime, type Matter } from '#app/domain/overview/today/agenda.ts'
import { actFor } from '#app/domain/overview/today/ticket-acts.ts'
import { insertKept } from '#app/ui/steady/kept.ts'

const now = new Date('2021-02-08T10:00:00+08:00')
const at = (text: string) => new Date(`${text}+08:00`)
type Named = Matter & { name: string }
const matter = (name: string, due: string | null, more: Partial<Matter> = {}): Named => ({
  ...{ name, due: due ? at(due) : null },
  ...more,
})
const names = (matters: readonly Named[]) => matters.map(({ name }) => name)

test('E18: what is due today stands above a visit in two weeks', () => {
  const matters = [matter('visit', '2021-02-22T10:30:00'), matter('task', '2021-02-09T00:00:00')]
  expect(names(byTime(matters, now))).toEqual(['task', 'visit'])
})

test('E18: what is late stands above what is due today, the longest first, and what can still be saved above both', () => {
  const matters = [
    matter('tonight', '2021-02-09T00:00:00'),
    matter('late', '2021-02-04T00:00:00'),
    matter('answer', '2021-02-08T10:06:00'),
    matter('later late', '2021-02-06T00:00:00'),
  ]
  expect(names(byTime(matters, now))).toEqual(['answer', 'late', 'later late', 'tonight'])
})

test('E18: a P0 is first whatever its hour, and what has stood still is told by its gravity', () => {
  const matters = [
    matter('calm', null, { slow: true }),
    matter('yellow', null, { slow: true, tone: 'warn' }),
    matter('red', null, { slow: true, tone: 'red' }),
    matter('p0', '2021-02-09T08:00:00', { urgent: true }),
    matter('late', '2021-02-04T00:00:00'),
  ]
  expect(names(byTime(matters, now))).toEqual(['p0', 'late', 'red', 'yellow', 'calm'])
})

test('what is owed by the end of a day has no hour: it stands under 今天，随时, and is still late the day after', () => {
  const owed = (day: string) => matter(day, `${day}T00:00:00`, { wholeDay: true })
  const { groups } = agendaOf(
    [matter('first', '2021-02-08T10:30:00'), owed('2021-02-08'), owed('2021-02-09'), owed('2021-02-10')],
    now,
  )
  expect(groups.map(({ part, matters }) => [part, ...names(matters)])).toEqual([
    ['late', '2021-02-08'],
    ['waiting', '2021-02-09'],
    ['tomorrow', '2021-02-10'],
  ])
})

test('E18: the first stands once; 24:00 is still today, and each part has its heading', () => {
  const { first, groups } = agendaOf(
    [
      matter('decide', null),
      matter('first', '2021-02-08T10:30:00'),
      matter('morning', '2021-02-08T11:30:00'),
      matter('24:00', '2021-02-09T00:00:00'),
      matter('tomorrow', '2021-02-10T00:00:00'),
      matter('in two weeks', '2021-02-22T10:30:00'),
      matter('stuck', null, { slow: true }),
    ],
    now,
  )
  expect(first?.name).toBe('first')
  expect(groups.map(({ part, matters }) => [part, ...names(matters)])).toEqual([
    ['today', 'morning'],
    ['afternoon', '24:00'],
    ['waiting', 'decide'],
    ['tomorrow', 'tomorrow'],
    ['slow', 'stuck'],
    ['later', 'in two weeks'],
  ])
})

test('E18: in the afternoon there is no heading for the afternoon', () => {
  const { groups } = agendaOf(
    [matter('a', '2021-02-08T16:00:00'), matter('b', '2021-02-09T00:00:00')],
    at('2021-02-08T14:00:00'),
  )
  expect(groups.map(({ part }) => part)).toEqual(['today'])
})

const ticket = {
  state: 'new',
  level: 'p1',
  isAnswered: false,
  isMine: false,
  tone: 'warn',
  isSupervised: false,
} as const

test.each([
  ['a new one nobody answered', {}, 'answer'],
  ['one answered and not accepted', { isAnswered: true }, 'accept'],
  ['one accepted', { state: 'accepted', isAnswered: true }, 'dispatch'],
  ['another’s in time', { state: 'in_progress', isAnswered: true, tone: 'good' }, null],
  ['another’s nearly late', { state: 'in_progress', isAnswered: true }, 'watch'],
  ['another’s that is late', { state: 'in_progress', isAnswered: true, tone: 'red' }, 'supervise'],
  [
    'a late one already pressed',
    { state: 'on_site', isAnswered: true, tone: 'red', isSupervised: true },
    'watch',
  ],
  ['one resolved by another', { state: 'resolved', isAnswered: true, tone: null }, 'confirm'],
  ['one resolved by herself', { state: 'resolved', isAnswered: true, tone: null, isMine: true }, null],
] as const)('E18: of %s the intake desk is asked the act that stops its clock', (_, facts, act) => {
  expect(actFor({ ...ticket, ...facts }, true)).toBe(act)
})

test.each([
  ['dispatched to her', { state: 'dispatched', isMine: true }, 'sign'],
  ['hers, unanswered', { state: 'signed_for', isMine: true }, 'answer'],
  ['hers, answered', { state: 'on_site', isMine: true, isAnswered: true }, 'handle'],
  ['nobody’s business of hers', { state: 'new' }, null],
] as const)('E18: of a ticket %s a cadre is asked her own act', (_, facts, act) => {
  expect(actFor({ ...ticket, ...facts }, false)).toBe(act)
})

const rows = (...ids: string[]) => ids.map((id) => ({ id }))
test('E6: a row just done keeps its place until the toast leaves', () => {
  const kept = (id: string, after: string | null) => ({ row: { id }, after })
  expect(insertKept(rows('a', 'c'), [kept('b', 'a')])).toEqual(rows('a', 'b', 'c'))
  expect(insertKept(rows('b'), [kept('a', null)])).toEqual(rows('a', 'b'))
  expect(insertKept(rows('d'), [kept('a', null), kept('b', 'a')])).toEqual(rows('a', 'b', 'd'))
  expect(insertKept(rows('a', 'b'), [kept('b', 'a')])).toEqual(rows('a', 'b'))
})
