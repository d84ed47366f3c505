import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { TicketFilter } from '#app/domain/tickets/forms.ts'
import { listTickets } from '#app/domain/tickets/list.server.ts'
import { mergeChoices } from '#app/domain/tickets/merging.server.ts'
import { raiseTicket } from '#app/domain/tickets/mutations.server.ts'
import type { TicketDetail } from '#app/domain/tickets/queries.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aTicketForm, aTicketInWork, take } from '#tests/support/ticket-builders.ts'

type Office = Awaited<ReturnType<typeof anOffice>>
const raise = async ({ intake }: Office, facts: object) =>
  (await raiseTicket(intake, aTicketForm({ enterpriseId: undefined, ...facts }))) as TicketDetail
const corrected = (ticket: TicketDetail) =>
  ticket.entries.find(({ kind }) => kind === 'corrected')!.particulars

describe('E4: a ticket taken down wrong', () => {
  test('E4: the firm can be put right; the story names both, and both firms’ timelines have it', async ({
    as,
  }) => {
    const office = await anOffice(as)
    const right = await anEnterprise(office.intake, { name: '棹歌软件' })
    const ticket = await aTicketInWork(office)
    const now = await take(office.intake, 'correct', ticket, { enterpriseId: right.id, reason: '听错了名字' })
    expect(now.enterprise?.id).toBe(right.id)
    expect(corrected(now)).toEqual({ changes: [{ field: 'enterpriseId', from: '鹿亭仿真', to: '棹歌软件' }] })
    const of = async (enterpriseId: string) =>
      (await listTickets(office.leader, TicketFilter.parse({ enterpriseId }))).items.map(({ id }) => id)
    expect([await of(office.firm.id), await of(right.id)]).toEqual([[], [ticket.id]])
  })

  test('E4: so can the subject, by which the ticket is then found', async ({ as }) => {
    const office = await anOffice(as)
    const ticket = await aTicketInWork(office)
    const now = await take(office.intake, 'correct', ticket, { title: '电梯停在三楼', reason: '报的是电梯' })
    expect(now).toMatchObject({ title: '电梯停在三楼', enterprise: { id: office.firm.id } })
    const found = async (q: string) =>
      (await listTickets(office.leader, TicketFilter.parse({ q }))).items.map(({ id }) => id)
    expect([await found('电梯'), await found('断网'), await found('dtt')]).toEqual([
      [ticket.id],
      [],
      [ticket.id],
    ])
  })

  test('E4: one of no firm gets it, one of a firm can be nobody’s; a firm that is none is refused', async ({
    as,
  }) => {
    const office = await anOffice(as)
    const ticket = await raise(office, {})
    const right = await take(office.intake, 'correct', ticket, {
      enterpriseId: office.firm.id,
      reason: '问到了',
    })
    expect(right.enterprise?.id).toBe(office.firm.id)
    const none = await take(office.intake, 'correct', right, { enterpriseId: null, reason: '是物业自己的事' })
    expect(none.enterprise).toBeNull()
    const nowhere = { enterpriseId: '00000000-0000-7000-8000-000000000000', reason: '试试' }
    await expect(take(office.intake, 'correct', none, nowhere)).rejects.toMatchObject({
      fields: { enterpriseId: 'notFound' },
    })
    await expect(take(office.intake, 'correct', none, { title: '', reason: '试试' })).rejects.toMatchObject({
      fields: { title: 'required' },
    })
  })
})

describe('E4: twins', () => {
  const choices = async (office: Office, ticket: TicketDetail) =>
    (await mergeChoices(office.intake, ticket)).map(({ title }) => title)

  test('E4: of no firm are found by the requester and by the words, wherever they stand, and can be merged', async ({
    as,
  }) => {
    const office = await anOffice(as)
    const other = await anEnterprise(office.intake, { name: '棹歌软件' })
    const who = { requesters: [{ name: '乔芥', phone: '13905740006' }] }
    await raise(office, { title: '门禁刷不开', requesters: [{ name: '别人' }] })
    await raise(office, { title: '咨询人才公寓', ...who })
    const words = await raise(office, {
      title: '三楼整层都断网了',
      enterpriseId: other.id,
      requesters: [{ name: '卞溪' }],
    })
    const twin = await raise(office, { title: '整层断网', ...who })
    expect(await choices(office, twin)).toEqual(['咨询人才公寓', '三楼整层都断网了'])
    const merged = await take(office.intake, 'merge', twin, { intoId: words.id })
    expect(merged.state).toBe('merged')
  })

  test('E4: of a firm are its own alone, the likeliest first', async ({ as }) => {
    const office = await anOffice(as)
    const enterpriseId = office.firm.id
    const like = await raise(office, { title: '断网', enterpriseId, requesters: [{ name: '甲' }] })
    await raise(office, { title: '空调漏水', enterpriseId, requesters: [{ name: '乙' }] })
    await raise(office, { title: '整层断网' })
    const ticket = await raise(office, { title: '整层断网', enterpriseId, requesters: [{ name: '丙' }] })
    expect(await choices(office, ticket)).toEqual(['断网', '空调漏水'])
    const firmless = await raise(office, { title: '整层断网' })
    await expect(take(office.intake, 'merge', like, { intoId: firmless.id })).rejects.toMatchObject({
      code: 'tickets.mergeOtherFirm',
    })
  })
})

test('a firm deleted while its ticket was written is a fault of the field, and the matter sent before stays', async ({
  as,
}) => {
  const intake = await as('intake')
  const firm = await anEnterprise(intake)
  const form = aTicketForm({ enterpriseId: firm.id })
  const raised = await raiseTicket(intake, form)
  await intake.db.update(enterprises).set({ deletedAt: intake.now }).where(eq(enterprises.id, firm.id))
  await expect(raiseTicket(intake, aTicketForm({ enterpriseId: firm.id }))).rejects.toMatchObject({
    status: 422,
    fields: { enterpriseId: 'notFound' },
  })
  expect((await raiseTicket(intake, form)).id).toBe(raised.id)
})
