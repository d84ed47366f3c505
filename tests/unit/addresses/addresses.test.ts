import { expect, test } from 'vitest'
import { at, isId, recordAt } from '#app/addresses.ts'

test('an address is written from the ids of its pattern, in their order', () => {
  expect(at.visits.list()).toBe('/visits')
  expect(at.visits.edit('v1')).toBe('/visits/v1/edit')
  expect(at.enterprises.contacts.reveal('f1', 'c1')).toBe('/enterprises/f1/contacts/c1/reveal')
  expect(at.tickets.byNumber('YC-2021/03 $&')).toBe('/t/YC-2021%2F03%20%24%26')
})

test('what is searched for follows, and what is empty is left out', () => {
  expect(at.visits.new({ enterprise: 'f1', mode: '' })).toBe('/visits/new?enterprise=f1')
  expect(at.projects.move('p1', { to: 'SIGNED', kind: undefined, page: 0 })).toBe(
    '/projects/p1/move?to=SIGNED&page=0',
  )
  expect(at.visits.list({})).toBe('/visits')
  expect(at.signIn({ to: '/visits?q=杭州' })).toBe('/sign-in?to=%2Fvisits%3Fq%3D%E6%9D%AD%E5%B7%9E')
})

test('the search of another address can be taken over as it stands', () => {
  expect(at.tickets.look('t1', '?level=P0&q=a+b')).toBe('/tickets/look/t1?level=P0&q=a+b')
  expect(at.tickets.look('t1', '')).toBe('/tickets/look/t1')
  expect(at.projects.list(new URLSearchParams({ view: 'list' }))).toBe('/projects?view=list')
})

const id = '01780000-0000-7000-8000-0000000000aa'

test.each([
  ['enterprises'],
  ['associations'],
  ['visits'],
  ['trips'],
  ['projects'],
  ['plans'],
  ['policies'],
  ['tickets'],
] as const)('F6: a page of %s is known by one rule wherever an address is read', (word) => {
  expect(recordAt(`/${word}/${id}`)).toEqual({ word, id })
  expect(recordAt(at[word].one(id))).toEqual({ word, id })
})

test.each([
  [`/tickets/${'-'.repeat(36)}`],
  [`/tickets/${id.replaceAll('-', 'a')}`],
  [`/tickets/${id}/do/respond`],
  [`/enterprises/${id}?compose=note`],
  [`/admin/accounts/${id}`],
  [`/leads/${id}`],
  [`/nobody/${id}`],
  ['/enterprises/new'],
  ['/enterprises'],
])('F6: %s is the page of no record', (path) => expect(recordAt(path)).toBeNull())

test('F6: thirty-six dashes are no id, and neither is one with a word behind it', () => {
  expect([id, '-'.repeat(36), `${id}a`, ` ${id}`, ''].map(isId)).toEqual([true, false, false, false, false])
})
