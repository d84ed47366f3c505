import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { revealContact } from '#app/domain/contacts/mutations.server.ts'
import { getContact } from '#app/domain/contacts/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import type { TicketDetail } from '#app/domain/tickets/queries.server.ts'
import { ticketVerbs } from '#app/domain/tickets/verbs.server.ts'
import { VisitLog } from '#app/domain/visits/forms.ts'
import { visitVerbs } from '#app/domain/visits/verbs.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { projects } from '#db/schema/projects.ts'
import { anAssociation, testNow } from '#tests/support/builders.ts'
import { aContact, aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectForm } from '#tests/support/project-builders.ts'
import { anOffice, aTicketForm, take } from '#tests/support/ticket-builders.ts'

const reason = '核对号码'
const number = '13812341234'

const raise = async (ctx: Context, firmId: string, requester: object, facts: object = {}) =>
  (await perform(
    ctx,
    ticketVerbs['tickets.raise'],
    aTicketForm({ enterpriseId: firmId, requesters: [requester as never], ...facts }),
  )) as TicketDetail
const onTicket = (ctx: Context, ticket: TicketDetail) =>
  take(ctx, 'revealRequester', ticket, { personId: ticket.requesters[0]!.id, reason })
const ofContact = (ctx: Context, id: string) => revealContact(ctx, { id, reason })
const no = (code: string) => ({ status: 403, code })

test('B2: naming a contact on a ticket gives no right to the number, by whatever role and door', async ({
  as,
}) => {
  const office = await anOffice(as)
  const contact = await aContact(office.leader, { enterpriseId: office.firm.id })
  for (const role of ['team_member', 'team_leader', 'intake', 'follow_up', 'liaison_cadre'] as const) {
    const ctx = await as(role)
    await expect(ofContact(ctx, contact.id), role).rejects.toMatchObject(no('contacts.reveal'))
    const ticket = await raise(ctx, office.firm.id, { contactId: contact.id })
    expect(JSON.stringify(ticket), role).not.toContain(number)
    if (ticket.access === 'full') expect(ticket.requesters[0], role).toMatchObject({ canReveal: false })
    await expect(onTicket(ctx, ticket), role).rejects.toMatchObject({ status: 403 })
    await expect(ofContact(ctx, contact.id), role).rejects.toMatchObject(no('contacts.reveal'))
  }
})

test('B2: nor does adding the person to a ticket of one’s own later', async ({ as }) => {
  const office = await anOffice(as)
  const contact = await aContact(office.leader, { enterpriseId: office.firm.id })
  const ticket = await raise(office.intake, office.firm.id, { name: '门卫', phone: '13900000001' })
  const joined = await take(office.intake, 'addRequester', ticket, {
    requester: { contactId: contact.id },
    channel: 'phone',
  })
  const personId = joined.requesters.find(({ contactId }) => contactId === contact.id)!.id
  await expect(take(office.intake, 'revealRequester', ticket, { personId, reason })).rejects.toMatchObject(
    no('tickets.revealContact'),
  )
})

test('B2: who works on a ticket on which somebody else named the person is told', async ({ as }) => {
  const office = await anOffice(as)
  const contact = await aContact(office.leader, { enterpriseId: office.firm.id })
  const ticket = await raise(
    office.intake,
    office.firm.id,
    { contactId: contact.id },
    { handlerId: office.cadre.actor.id },
  )
  expect(await onTicket(office.cadre, ticket)).toMatchObject({ phone: number })
})

test('B2: a number the caller gave is the ticket’s, beside a contact too', async ({ as }) => {
  const office = await anOffice(as)
  const contact = await aContact(office.leader, { enterpriseId: office.firm.id })
  const ticket = await raise(office.intake, office.firm.id, { contactId: contact.id, phone: '13700000002' })
  expect(await onTicket(office.intake, ticket)).toMatchObject({ phone: '13700000002' })
  await expect(ofContact(office.intake, contact.id)).rejects.toMatchObject(no('contacts.reveal'))
})

test('B2: a contact taken off the list takes the number along', async ({ as }) => {
  const office = await anOffice(as)
  const contact = await aContact(office.leader, { enterpriseId: office.firm.id })
  const ticket = await raise(
    office.intake,
    office.firm.id,
    { contactId: contact.id },
    { handlerId: office.cadre.actor.id },
  )
  const { contactVerbs } = await import('#app/domain/contacts/verbs.server.ts')
  await perform(office.leader, contactVerbs['contacts.remove'], { id: contact.id, version: 1, reason })
  expect(await onTicket(office.cadre, ticket)).toMatchObject({ phone: null })
})

test('B3: a visit that is planned, cancelled or deleted gives no right; one that was held does', async ({
  as,
}) => {
  const office = await anOffice(as)
  const contact = await aContact(office.leader, { enterpriseId: office.firm.id })
  const may = async (ctx: Context) => (await getContact(ctx, contact.id)).canReveal
  const member = await as('team_member')
  const log = (facts: object) =>
    perform(
      member,
      visitVerbs['visits.log'],
      VisitLog.parse({
        ...{ id: uuidv7(), status: 'planned', mode: 'outbound', startedOn: '2021-03-01' },
        ...{ startTime: '10:00', enterpriseIds: [office.firm.id], confidential: true, ...facts },
      }),
    ) as Promise<{ id: string; version: number }>
  const planned = await log({ theirContactIds: [contact.id] })
  expect(await may(member)).toBe(false)
  await perform(member, visitVerbs['visits.remove'], { id: planned.id, version: planned.version, reason })
  expect(await may(member)).toBe(false)
  await aVisitTo(member, office.firm.id, { status: 'cancelled' })
  expect(await may(member)).toBe(false)
  const held = await log({ status: 'held', startedOn: '2021-01-20' })
  expect(await may(member)).toBe(true)
  await perform(member, visitVerbs['visits.remove'], { id: held.id, version: held.version, reason })
  expect(await may(member)).toBe(false)
})

test('B3: a planned visit of the team gives its leader none, a project of one’s own does', async ({ as }) => {
  const office = await anOffice(as)
  const contact = await aContact(office.leader, { enterpriseId: office.firm.id })
  const head = await as('team_leader')
  await aVisitTo(head, office.firm.id, { status: 'planned' })
  await expect(ofContact(head, contact.id)).rejects.toMatchObject(no('contacts.reveal'))
  await perform(head, projectVerbs['projects.open'], aProjectForm(office.firm.id))
  expect(await ofContact(head, contact.id)).toMatchObject({ phone: number })
})

test('B3: being named on what is planned, and a project that was removed, give none; an association’s visit does once held', async ({
  as,
}) => {
  const office = await anOffice(as)
  const [member, other] = [await as('team_member'), await as('team_member')]
  const contact = await aContact(office.leader, { enterpriseId: office.firm.id })
  const body = await anAssociation(office.leader)
  const theirs = await aContact(office.leader, { associationId: body.id })
  const may = async (id: string) => (await getContact(member, id)).canReveal
  const log = (ctx: Context, facts: object) =>
    perform(
      ctx,
      visitVerbs['visits.log'],
      VisitLog.parse({
        ...{ id: uuidv7(), mode: 'outbound', startTime: '10:00', ourIds: [ctx.actor.id, member.actor.id] },
        ...facts,
      }),
    ) as Promise<{ id: string; version: number }>
  await log(other, { startedOn: '2021-03-01', enterpriseIds: [office.firm.id] })
  await log(member, { startedOn: '2021-03-01', associationIds: [body.id] })
  expect([await may(contact.id), await may(theirs.id)]).toEqual([false, false])
  const project = (await perform(member, projectVerbs['projects.open'], aProjectForm(office.firm.id))) as {
    id: string
  }
  expect(await may(contact.id)).toBe(true)
  await office.leader.db.update(projects).set({ deletedAt: testNow }).where(eq(projects.id, project.id))
  expect(await may(contact.id)).toBe(false)
  await log(other, { startedOn: '2021-01-20', associationIds: [body.id] })
  expect([await may(contact.id), await may(theirs.id)]).toEqual([false, true])
})
