import { expect } from 'vitest'
import { TicketFilter } from '#app/domain/tickets/forms.ts'
import { listTickets } from '#app/domain/tickets/list.server.ts'
import { getTicket } from '#app/domain/tickets/queries.server.ts'
import { seedId } from '#db/seed/ids.ts'
import { seedDemo } from '#db/seed/index.ts'
import { aCadreOf } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aResolvedTicket, aTicketInWork, take } from '#tests/support/ticket-builders.ts'

test('the demo’s open tickets stand by what breaches next, each with its light', async ({ db, as }) => {
  await seedDemo(db)
  const { items } = await listTickets(await as('leader'), TicketFilter.parse({ scope: 'open' }))
  expect(items.map(({ number, light }) => [number, light.tone])).toEqual([
    ['SR-20210125-001', 'red'],
    ['SR-20210207-001', 'warn'],
    ['SR-20210205-001', 'good'],
    ['SR-20210208-001', 'good'],
  ])
})

test('who does not work on it sees the card and nothing else', async ({ as }) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office, { title: '秘密事项', description: '秘密内容' })
  for (const role of ['team_member', 'team_leader', 'liaison_cadre', 'follow_up'] as const) {
    const reader = await as(role)
    const { items } = await listTickets(reader, TicketFilter.parse({}))
    const card = await getTicket(reader, ticket.id)
    expect([items[0]?.access, card.access], role).toEqual(['card', 'card'])
    expect(JSON.stringify([items, card])).not.toMatch(/秘密|裴书宁|14105741902/)
    expect((await listTickets(reader, TicketFilter.parse({ q: '秘密' }))).items).toEqual([])
    await expect(take(reader, 'resolve', ticket, { solution: '好了' })).rejects.toMatchObject({ status: 403 })
  }
  await expect(getTicket(await as('system_admin'), ticket.id)).rejects.toMatchObject({ status: 404 })
})

test('the firm’s cadre reads it in full; the follow-up desk once it is done', async ({ as }) => {
  const office = await anOffice(as)
  const own = await as('liaison_cadre')
  await aCadreOf(own, office.firm.id, 'deputy')
  const ticket = await aResolvedTicket(office)
  expect((await getTicket(own, ticket.id)).access).toBe('full')
  expect((await getTicket(office.caller, ticket.id)).access).toBe('full')
})

test('numbers are masked until revealed with a reason, and thirty times a day', async ({ as }) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office)
  expect(JSON.stringify(ticket)).not.toContain('14105741902')
  const personId = ticket.requesters[0]?.id
  const reveal = () => take(office.cadre, 'revealRequester', ticket, { personId, reason: '到场前联系' })
  expect(await reveal()).toMatchObject({ phone: '14105741902' })
  const other = await as('intake')
  await expect(take(other, 'revealRequester', ticket, { personId, reason: '看看' })).rejects.toMatchObject({
    code: 'tickets.reveal',
  })
  for (let at = 1; at < 30; at += 1) await reveal()
  await expect(reveal()).rejects.toMatchObject({ status: 429 })
})

test('pages of a list follow each other without gap or repetition', async ({ db, as }) => {
  await seedDemo(db)
  const leader = await as('leader')
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await listTickets(leader, { ...TicketFilter.parse({}), after }, 4)
    seen.push(...page.items.map(({ number }) => number))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toHaveLength(14)
  expect(new Set(seen).size).toBe(14)
  expect((await getTicket(leader, seedId('Q01'))).number).toBe('SR-20200914-003')
})
