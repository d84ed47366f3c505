import { describe, expect } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { openFigure } from '#app/domain/metrics/rows.server.ts'
import { pressingTickets } from '#app/domain/overview/leadership/red-tickets.server.ts'
import { TicketFilter } from '#app/domain/tickets/forms.ts'
import { listTickets } from '#app/domain/tickets/list.server.ts'
import { raiseTicket } from '#app/domain/tickets/mutations.server.ts'
import { getTicket, type TicketDetail } from '#app/domain/tickets/queries.server.ts'
import { aContact } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aResolvedTicket, aTicketForm, take } from '#tests/support/ticket-builders.ts'

const today = '2021-02-08'
const always = { from: null, to: null }
const later = (ctx: Context, seconds: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + seconds * 1000),
})
const site = { siteKind: 'in_park', siteAddress: '二期 B3 楼弱电间', siteContactName: '蒲一宁' } as const

type Office = Awaited<ReturnType<typeof anOffice>>
async function aSignedTicket({ intake, cadre, firm }: Office, facts = {}) {
  const form = aTicketForm({
    enterpriseId: firm.id,
    level: 'p1',
    handlerId: cadre.actor.id,
    ...site,
    ...facts,
  })
  return take(later(cadre, 60), 'signFor', (await raiseTicket(intake, form)) as TicketDetail)
}

describe('D12: the first of answered, on site and resolved', () => {
  test('D12: signed for, on site and resolved in three minutes is answered in time', async ({ as }) => {
    const office = await anOffice(as)
    const { cadre, leader } = office
    const there = await take(later(cadre, 120), 'arrive', await aSignedTicket(office))
    expect(there.respondedAt).toEqual(later(cadre, 120).now)
    const done = await take(later(cadre, 180), 'resolve', there, { solution: '换了模块' })
    expect(done.respondedAt).toEqual(later(cadre, 120).now)
    const page = await openFigure(later(leader, 7200), 'response_in_time', always)
    expect(page.items).toMatchObject([{ answer: { when: 'inTime' } }])
  })

  test('D12: resolved by telephone is answered; dispatched and signed for is not', async ({ as }) => {
    const office = await anOffice(as)
    const signed = await aSignedTicket(office)
    expect(signed.respondedAt).toBeNull()
    const done = await take(later(office.cadre, 240), 'resolve', signed, { solution: '电话里说清了' })
    expect(done.respondedAt).toEqual(later(office.cadre, 240).now)
  })

  test('D12: a call made on the way is written down after the work, and marked as written late', async ({
    as,
  }) => {
    const office = await anOffice(as)
    const { cadre } = office
    const there = await take(later(cadre, 1800), 'arrive', await aSignedTicket(office))
    const done = await take(later(cadre, 2400), 'resolve', there, { solution: '换了模块' })
    const told = await take(later(cadre, 3600), 'respond', done, { atDay: today, atTime: '10:05' })
    expect(told).toMatchObject({ state: 'resolved', respondedAt: instantOf(today, '10:05') })
    expect(told.entries.find(({ kind }) => kind === 'answered')).toMatchObject({ late: true })
    await expect(take(later(cadre, 3600), 'respond', told, {})).rejects.toThrow()
  })
})

test.for([
  ['respond', {}],
  ['arrive', {}],
  ['resolve', { solution: '重启即好' }],
] as const)('D17: %s at the very minute of receipt is taken', async ([step, facts], { as }) => {
  const office = await anOffice(as)
  const halfPast = { ...office, intake: later(office.intake, 30) }
  const signed = await aSignedTicket(halfPast)
  const told = await take(later(office.cadre, 90), step, signed, { ...facts, atDay: today, atTime: '10:00' })
  expect(told.respondedAt).toEqual(halfPast.intake.now)
  const before = take(later(office.cadre, 90), 'note', told, {
    ...{ entryId: '01890a5d-ac96-774b-bcce-b302099a8057', text: '早先' },
    ...{ atDay: today, atTime: '09:59' },
  })
  await expect(before).rejects.toMatchObject({ fields: { atTime: 'mustBeLater' } })
})

test('D13: a P0 stands above whatever is overdue, in every page of the queue and on the red list', async ({
  as,
}) => {
  const { intake, leader, firm } = await anOffice(as)
  const raise = (ctx: Context, level: 'p0' | 'p1' | 'p2', title: string) =>
    raiseTicket(ctx, aTicketForm({ enterpriseId: firm.id, level, title, levelReason: '来电说明' }))
  await raise(later(intake, -30 * 86_400), 'p2', '早已逾期')
  await raise(intake, 'p0', '还剩四分钟')
  await raise(later(intake, 60), 'p1', '随后的')
  const at = later(leader, 11 * 60)
  const titles: (string | undefined)[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page = await listTickets(
      at,
      TicketFilter.parse({ scope: 'open', ...(next ? { after: next } : {}) }),
      1,
    )
    titles.push(...page.items.map((row) => (row.access === 'full' ? row.title : undefined)))
    next = page.next
  }
  expect(titles).toEqual(['还剩四分钟', '早已逾期', '随后的'])
  const queue = await listTickets(at, TicketFilter.parse({ scope: 'open' }))
  expect(queue.items[0]?.light).toMatchObject({ tone: 'warn', why: 'response', minutes: 4 })
  // The red list judges by the queue's lights.
  const listed = await pressingTickets(at, 200)
  expect(listed.items.flatMap(({ reasons }) => reasons.map(({ tone }) => tone))).toEqual(
    queue.items.map(({ light }) => light.tone).filter((tone) => tone === 'red' || tone === 'warn'),
  )
})

test('D20: merged tickets of one requester have that person once, and others beside', async ({ as }) => {
  const { intake, firm } = await anOffice(as)
  const [pei, other] = [
    { name: '裴书宁', phone: '14105741902' },
    { name: '裴书宁', phone: '14105741999' },
  ]
  const raise = (requesters: object[]) =>
    raiseTicket(intake, aTicketForm({ enterpriseId: firm.id, requesters } as never))
  const [one, two, three] = [
    await raise([pei]),
    await raise([pei, pei]),
    await raise([other]),
  ] as TicketDetail[]
  expect(two!.requesters).toHaveLength(1)
  await take(intake, 'merge', two!, { intoId: one!.id })
  await take(intake, 'merge', three!, { intoId: one!.id })
  const joined = await take(intake, 'note', one!, {
    entryId: '01890a5d-ac96-774b-bcce-b302099a8057',
    text: '合并',
  })
  expect(joined.requesters).toHaveLength(2)
  const again = take(intake, 'addRequester', joined, { requester: pei, channel: 'phone' })
  await expect(again).rejects.toMatchObject({ code: 'tickets.asksAlready' })
})

test('E14: the rows of a rate say which failed and why', async ({ as }) => {
  const office = await anOffice(as)
  const { intake, leader, firm } = office
  const raise = (title: string) => raiseTicket(intake, aTicketForm({ enterpriseId: firm.id, title }))
  const [, late] = (await Promise.all([raise('没人答'), raise('答晚了')])) as TicketDetail[]
  await take(later(intake, 42 * 60), 'respond', late!)
  const rows = (await openFigure(later(leader, 86_400), 'response_judged', always)).items
  expect(new Map(rows.map(({ matter, answer }) => [matter, answer]))).toEqual(
    new Map([
      ['没人答', { when: 'none', minutes: null }],
      ['答晚了', { when: 'late', minutes: 12 }],
    ]),
  )
})

test('D20: one person whose number is written in another way, or is the contact’s own, stands once', async ({
  as,
}) => {
  const { intake, leader, firm } = await anOffice(as)
  const contact = await aContact(leader, { enterpriseId: firm.id, name: '裴书宁', phone: '14105741902' })
  const raise = async (...requesters: object[]) =>
    (await raiseTicket(intake, aTicketForm({ enterpriseId: firm.id, requesters } as never))) as TicketDetail
  const one = await raise({ name: '裴书宁', phone: '14105741902' })
  for (const phone of ['+86 141 0574 1902', '141-0574-1902', '86 14105741902'])
    await take(intake, 'merge', await raise({ name: '裴书宁', phone }), { intoId: one.id })
  await take(intake, 'merge', await raise({ contactId: contact.id }), { intoId: one.id })
  expect((await getTicket(intake, one.id)) as TicketDetail).toMatchObject({
    requesters: [{ name: '裴书宁' }],
  })
  expect((await raise({ name: '裴书宁' }, { contactId: contact.id })).requesters).toHaveLength(1)
})

test('D20: two of one name stay two by their number or their firm, also when merged through a third', async ({
  as,
}) => {
  const { intake, firm } = await anOffice(as)
  const raise = async (...requesters: object[]) =>
    (await raiseTicket(intake, aTicketForm({ enterpriseId: firm.id, requesters } as never))) as TicketDetail
  const one = await raise({ name: '王伟', phone: '13800000001' })
  const two = await raise({ name: '王伟', phone: '13800000002' }, { name: '王伟', organisation: '物业' })
  const three = await raise({ name: '王伟', phone: '13800000001' })
  await take(intake, 'merge', three, { intoId: two.id })
  await take(intake, 'merge', (await getTicket(intake, two.id)) as TicketDetail, { intoId: one.id })
  const joined = (await getTicket(intake, one.id)) as TicketDetail
  expect(joined.requesters.map(({ phone }) => phone)).toEqual(['138****0001', '138****0002', null])
})

test('E14: the rows of what was solved say which was not, and what the caller heard last', async ({ as }) => {
  const office = await anOffice(as)
  const call = async (title: string, ...calls: object[]) => {
    let ticket = await aResolvedTicket(office, { title })
    for (const heard of calls) ticket = await take(office.caller, 'followUp', ticket, heard)
    return ticket
  }
  const heard = (solved: string, satisfaction: string) => ({ reached: 'on', solved, satisfaction })
  await call('修好了', heard('yes', 'satisfied'))
  await call('没修好', heard('no', 'dissatisfied'))
  await call('没打通', { reached: 'false' })
  const rows = (await openFigure(later(office.leader, 86_400), 'followed_up', always)).items
  expect(new Map(rows.map(({ matter, heard }) => [matter, heard]))).toEqual(
    new Map([
      ['修好了', { solved: true, satisfaction: 'satisfied' }],
      ['没修好', { solved: false, satisfaction: 'dissatisfied' }],
    ]),
  )
})

test('E14: whoever reads a ticket’s card alone is told that it failed, not what it was about', async ({
  as,
}) => {
  const { intake, firm } = await anOffice(as)
  await raiseTicket(intake, aTicketForm({ enterpriseId: firm.id, title: '欠薪纠纷' }))
  await raiseTicket(later(intake, 86_000), aTicketForm({ enterpriseId: firm.id, title: '还有时间' }))
  const stranger = later(await as('team_member'), 86_400)
  const { items, count } = await openFigure(stranger, 'response_judged', always)
  expect([count, items.length]).toEqual([1, 1])
  expect(items[0]).toMatchObject({ matter: null, name: '鹿亭仿真', answer: { when: 'none', minutes: null } })
  expect(items[0]!.number).toMatch(/^SR-/)
})
