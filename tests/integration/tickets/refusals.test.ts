import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { addDays, instantOf } from '#app/domain/calendar.ts'
import { raiseTicket } from '#app/domain/tickets/mutations.server.ts'
import { getTicket, type TicketDetail } from '#app/domain/tickets/queries.server.ts'
import { levels } from '#app/domain/tickets/ticket.ts'
import { slaPolicies, tickets } from '#db/schema/tickets.ts'
import { slaPolicyRow } from '#db/seed/base/service-limits.ts'
import { test } from '#tests/support/harness.ts'
import {
  anOffice,
  aResolvedTicket,
  aTicketForm,
  aTicketInWork,
  openSteps,
  take,
} from '#tests/support/ticket-builders.ts'

const answers = { reached: 'on', solved: 'yes', satisfaction: 'satisfied' }

test('the handler neither confirms nor follows up, whatever roles they hold', async ({ as }) => {
  const office = await anOffice(as)
  const many = await as(['liaison_cadre', 'intake', 'follow_up'])
  const ticket = await aResolvedTicket({ ...office, cadre: many })
  await expect(take(many, 'confirm', ticket, { name: '裴书宁', channel: 'phone' })).rejects.toMatchObject({
    code: 'tickets.handlerConfirms',
    status: 403,
  })
  await expect(take(many, 'followUp', ticket, answers)).rejects.toMatchObject({
    code: 'tickets.chainFollowsUp',
  })
  await expect(take(office.intake, 'followUp', ticket, answers)).rejects.toMatchObject({ status: 403 })
})

test('three calls in vain make an invalid sample', async ({ as }) => {
  const office = await anOffice(as)
  let ticket = await aResolvedTicket(office)
  for (const state of ['resolved', 'resolved', 'archived']) {
    ticket = await take(office.caller, 'followUp', ticket, { reached: 'false' })
    expect(ticket.state).toBe(state)
  }
  expect(ticket.followUps.some(({ valid }) => valid)).toBe(false)
})

test('an extension is asked for in time, once, and decided by another', async ({ as }) => {
  const office = await anOffice(as)
  const both = await as(['liaison_cadre', 'leader'])
  const facts = { categoryCode: 'registration', level: 'p2' as const }
  let ticket = await aTicketInWork({ ...office, cadre: both }, facts)
  const due = ticket.solveDueAt
  await expect(
    take(both, 'askExtension', ticket, { newDay: '2021-02-10', reason: '等材料' }),
  ).rejects.toMatchObject({
    fields: { newDay: 'mustBeLater' },
  })
  const lastDay = { ...both, now: instantOf('2021-02-18', '09:00') }
  await expect(
    take(lastDay, 'askExtension', ticket, { newDay: '2021-02-19', reason: '等材料' }),
  ).rejects.toMatchObject({ code: 'tickets.extensionTooLate' })
  ticket = await take(both, 'askExtension', ticket, { newDay: '2021-02-19', reason: '等材料' })
  await expect(take(both, 'decideExtension', ticket, { decision: 'grant' })).rejects.toMatchObject({
    code: 'tickets.selfExtension',
  })
  ticket = await take(office.leader, 'decideExtension', ticket, { decision: 'grant' })
  expect(ticket).toMatchObject({ solveDueAt: instantOf('2021-02-19', '24:00'), originalDueAt: due })
  await expect(
    take(both, 'askExtension', ticket, { newDay: '2021-02-22', reason: '再等' }),
  ).rejects.toMatchObject({
    code: 'tickets.askExtensionNow',
  })
})

test('a merged ticket can only be read, and its requesters wait on the other one', async ({ as }) => {
  const office = await anOffice(as)
  const { intake, firm } = office
  const into = await aTicketInWork(office)
  const again = (await raiseTicket(
    intake,
    aTicketForm({ enterpriseId: firm.id, requesters: [{ name: '陶知行' }] }),
  )) as TicketDetail
  await expect(take(intake, 'merge', again, { intoId: again.id })).rejects.toMatchObject({ status: 422 })
  const merged = await take(intake, 'merge', again, { intoId: into.id })
  expect(merged).toMatchObject({ state: 'merged', mergedInto: { number: into.number } })
  expect(openSteps(merged)).toEqual([])
  expect(((await getTicket(intake, into.id)) as TicketDetail).requesters.map(({ name }) => name)).toEqual([
    '裴书宁',
    '陶知行',
  ])
  await expect(take(intake, 'note', merged, { entryId: uuidv7(), text: '再记一句' })).rejects.toMatchObject({
    code: 'tickets.mergedReadOnly',
    status: 409,
  })
})

test('of two dispatches at once the second is refused, and nobody but the one asked signs', async ({
  as,
}) => {
  const { intake, cadre, leader, firm } = await anOffice(as)
  const other = await as('liaison_cadre')
  const raised = (await raiseTicket(intake, aTicketForm({ enterpriseId: firm.id }))) as TicketDetail
  const sent = await take(intake, 'dispatch', raised, { toId: cadre.actor.id })
  await expect(take(leader, 'dispatch', raised, { toId: other.actor.id })).rejects.toMatchObject({
    status: 409,
  })
  await expect(take(other, 'signFor', sent)).rejects.toMatchObject({ status: 403 })
  const back = await take(cadre, 'giveBack', sent, { reason: '不属本单位' })
  expect(back.access).toBe('card')
  expect(await getTicket(intake, back.id)).toMatchObject({
    ...{ state: 'accepted', returnedCount: 1 },
    people: { handler: null },
  })
})

test('the first receiver stays accountable until another accepts', async ({ as }) => {
  const office = await anOffice(as)
  const other = await as('intake')
  let ticket = await aTicketInWork(office)
  ticket = await take(office.intake, 'handOver', ticket, { toId: other.actor.id, reason: '下班' })
  expect(ticket.people.firstReceiver?.id).toBe(office.intake.actor.id)
  await expect(take(office.leader, 'takeOver', ticket)).rejects.toMatchObject({ status: 403 })
  ticket = await take(other, 'takeOver', ticket)
  expect(ticket.people.firstReceiver?.id).toBe(other.actor.id)
})

test('an electrician needs a certificate; data cabling needs none', async ({ as }) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office)
  const helper = { kind: 'technician', name: '刘师傅' }
  await expect(
    take(office.cadre, 'addHelper', ticket, { ...helper, electrical: 'on' }),
  ).rejects.toMatchObject({
    fields: { certificateNumber: 'required' },
  })
  const helped = await take(office.cadre, 'addHelper', ticket, helper)
  expect(helped.helpers).toMatchObject([{ name: '刘师傅', certificateNumber: null }])
})

test('parking needs the leader; reopening gives the level’s time anew', async ({ as }) => {
  const office = await anOffice(as)
  const facts = { categoryCode: 'financing', level: 'p4' as const }
  let ticket = await aTicketInWork(office, facts)
  const parking = { waitsFor: 'other_body', recheckOn: '2021-03-01', reason: '等一季度报表' }
  await expect(take(office.cadre, 'park', ticket, parking)).rejects.toMatchObject({ status: 403 })
  ticket = await take(office.cadre, 'askPark', ticket, parking)
  ticket = await take(office.leader, 'park', ticket, parking)
  expect(ticket).toMatchObject({ state: 'parked', light: { why: 'parked', day: '2021-03-01' } })
  ticket = await take(office.cadre, 'unpark', ticket)
  expect(ticket.state).toBe('in_progress')
  ticket = await take(office.cadre, 'resolve', ticket, { solution: '已对接' })
  ticket = await take(office.intake, 'reopen', ticket, { reason: '没办成' })
  expect(ticket).toMatchObject({ state: 'in_progress', reopenedCount: 1, resolvedAt: null })
})

test('a stale page is told who was faster, and one without a version what is missing', async ({ as }) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office)
  await take(office.intake, 'promise', ticket, { promisedDay: '2021-02-08', promisedTime: '12:00' })
  await expect(take(office.cadre, 'resolve', ticket, { solution: '好了' })).rejects.toMatchObject({
    ...{ code: 'record.changedByOther', status: 409 },
    facts: { by: 'intake' },
  })
  await expect(
    take(office.cadre, 'resolve', ticket, { solution: '好了', version: '' }),
  ).rejects.toMatchObject({
    status: 428,
  })
})

test('C16: a ticket received before the first service limits is refused by its day', async ({ as }) => {
  const { intake } = await anOffice(as)
  for (const receivedDay of [addDays(slaPolicyRow.effectiveFrom, -1), '1999-01-01', '1900-01-01'])
    await expect(
      raiseTicket(intake, aTicketForm({ receivedDay, receivedTime: '23:59' })),
    ).rejects.toMatchObject({
      ...{ status: 422, code: 'tickets.beforeLimits', fields: { receivedDay: 'mustBeLater' } },
      facts: { from: slaPolicyRow.effectiveFrom },
    })
  const first = { receivedDay: slaPolicyRow.effectiveFrom, receivedTime: '00:00' }
  expect(await raiseTicket(intake, aTicketForm(first))).toMatchObject({ access: 'full' })
})

test('C16: nor does a matter of a year nobody has decreed yet break down, however far its deadline', async ({
  as,
}) => {
  const { intake } = await anOffice(as)
  const far = {
    deadlineDay: '2199-12-31',
    deadlineTime: '23:59',
    promisedDay: '2198-01-01',
    promisedTime: '00:00',
  }
  for (const level of levels)
    expect(await raiseTicket(intake, aTicketForm({ level, levelReason: '来电说明', ...far }))).toMatchObject({
      level,
      access: 'full',
    })
  const ahead = { ...intake, now: instantOf('2150-10-01', '10:00') }
  expect(await raiseTicket(ahead, aTicketForm({ level: 'p3', levelReason: '来电说明' }))).toMatchObject({
    access: 'full',
  })
})

test('C16: the day decides by the park’s clock, and limits that begin later leave the earlier ones in force', async ({
  as,
}) => {
  const { intake } = await anOffice(as)
  const { effectiveFrom } = slaPolicyRow
  await intake.db
    .insert(slaPolicies)
    .values({ ...slaPolicyRow, id: uuidv7(), number: 9, effectiveFrom: '2021-02-08' })
  const policyOf = async (receivedDay: string, receivedTime: string) => {
    const { id } = await raiseTicket(intake, aTicketForm({ receivedDay, receivedTime }))
    const [row] = await intake.db.select().from(tickets).where(eq(tickets.id, id))
    return row!.slaPolicyId === slaPolicyRow.id ? 'first' : 'second'
  }
  expect(await policyOf(effectiveFrom, '07:30')).toBe('first')
  expect(await policyOf('2021-02-07', '23:59')).toBe('first')
  expect(await policyOf('2021-02-08', '00:00')).toBe('second')
  // Half past seven in the park is still the day before in Greenwich.
  const early = { receivedDay: addDays(effectiveFrom, -1), receivedTime: '23:59' }
  await expect(raiseTicket(intake, aTicketForm(early))).rejects.toMatchObject({ status: 422 })
})
