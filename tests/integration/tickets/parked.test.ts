import { expect } from 'vitest'
import { TicketFilter } from '#app/domain/tickets/forms.ts'
import { listTickets } from '#app/domain/tickets/list.server.ts'
import { getTicket, type TicketDetail } from '#app/domain/tickets/queries.server.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aTicketInWork, openSteps, take } from '#tests/support/ticket-builders.ts'

const parking = { waitsFor: 'other_body', reason: '等电力公司排期', recheckOn: '2021-03-01' }
const secret = { title: '秘密事项', description: '秘密内容' }

test('B10: the follow-up desk reads a parked ticket in full, and no longer once work goes on', async ({
  as,
}) => {
  const office = await anOffice(as)
  const working = await aTicketInWork(office, secret)
  const seen = async () => {
    const { items } = await listTickets(office.caller, TicketFilter.parse({ q: '秘密' }))
    return [(await getTicket(office.caller, working.id)).access, items.length]
  }
  expect(await seen()).toEqual(['card', 0])
  const parked = await take(office.leader, 'park', working, parking)
  expect(await seen()).toEqual(['full', 1])
  await take(office.leader, 'unpark', parked)
  expect(await seen()).toEqual(['card', 0])
})

test('B10: reading it gives her nothing to do on it, and others of the office nothing to read', async ({
  as,
}) => {
  const office = await anOffice(as)
  const parked = await take(office.leader, 'park', await aTicketInWork(office, secret), parking)
  const desk = await getTicket(office.caller, parked.id)
  expect(desk.access).toBe('full')
  const open: string[] = openSteps(desk as TicketDetail)
  expect(open.filter((step) => ['unpark', 'resolve', 'dispatch', 'correct'].includes(step))).toEqual([])
  for (const role of ['team_member', 'team_leader', 'liaison_cadre'] as const)
    expect((await getTicket(await as(role), parked.id)).access, role).toBe('card')
})
