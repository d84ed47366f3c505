import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import { followUpDesk } from '#app/domain/tickets/desk.server.ts'
import { raiseTicket } from '#app/domain/tickets/mutations.server.ts'
import { getTicket, type TicketDetail } from '#app/domain/tickets/queries.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { ticketFollowUps } from '#db/schema/ticket-calls.ts'
import { tickets } from '#db/schema/tickets.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { aTicketOf } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aTicketForm, aTicketInWork, openSteps, take } from '#tests/support/ticket-builders.ts'

const answers = { reached: 'on', solved: 'no', satisfaction: 'mostly_satisfied' }
const parking = { waitsFor: 'other_body', recheckOn: '2021-03-01', reason: '等一季度报表' }

test('whoever handed the first receipt on has still had a hand in it', async ({ as }) => {
  const office = await anOffice(as)
  const first = await as(['intake', 'follow_up'])
  let ticket = await aTicketInWork({ ...office, intake: first })
  ticket = await take(first, 'handOver', ticket, { toId: office.intake.actor.id, reason: '下班' })
  ticket = await take(office.intake, 'takeOver', ticket)
  ticket = await take(office.cadre, 'resolve', ticket, { solution: '换了光模块' })
  await expect(take(first, 'followUp', ticket, answers)).rejects.toMatchObject({
    code: 'tickets.chainFollowsUp',
  })
})

test('whoever once signed for it never speaks for the requester', async ({ as }) => {
  const office = await anOffice(as)
  const earlier = await as(['liaison_cadre', 'intake'])
  let ticket = await aTicketInWork({ ...office, cadre: earlier })
  ticket = await take(office.intake, 'dispatch', ticket, { toId: office.cadre.actor.id })
  ticket = await take(office.cadre, 'signFor', ticket)
  ticket = await take(office.cadre, 'resolve', ticket, { solution: '换了光模块' })
  await expect(take(earlier, 'confirm', ticket, { name: '裴书宁', channel: 'phone' })).rejects.toMatchObject({
    code: 'tickets.handlerConfirms',
  })
})

test('a dispatch is given back within one working day, and later neither offered nor taken', async ({
  as,
}) => {
  const { intake, cadre, firm } = await anOffice(as)
  const raised = (await raiseTicket(intake, aTicketForm({ enterpriseId: firm.id }))) as TicketDetail
  const sent = await take(intake, 'dispatch', raised, { toId: cadre.actor.id })
  const on = (day: string) => ({ ...cadre, now: instantOf(day, '23:00') })
  const stepsOn = async (day: string) => openSteps((await getTicket(on(day), sent.id)) as TicketDetail)
  expect(await stepsOn('2021-02-09')).toContain('giveBack')
  expect(await stepsOn('2021-02-10')).not.toContain('giveBack')
  await expect(take(on('2021-02-10'), 'giveBack', sent, { reason: '不属本单位' })).rejects.toMatchObject({
    ...{ code: 'tickets.returnTooLate', status: 409 },
  })
  const back = await take(on('2021-02-09'), 'giveBack', sent, { reason: '不属本单位' })
  expect(back.access).toBe('card')
})

test('a parked matter is asked about a working day later, and stays parked whatever is answered', async ({
  as,
}) => {
  const office = await anOffice(as)
  let ticket = await aTicketInWork(office, { categoryCode: 'financing', level: 'p4' })
  ticket = await take(office.cadre, 'askPark', ticket, parking)
  ticket = await take(office.leader, 'park', ticket, parking)
  const next = { ...office.caller, now: instantOf('2021-02-09', '09:00') }
  const partsOf = async (ctx: typeof next) => {
    const { parts } = await followUpDesk(ctx)
    return Object.entries(parts).flatMap(([part, rows]) =>
      rows.some(({ id }) => id === ticket.id) ? [part] : [],
    )
  }
  expect(await partsOf(office.caller)).toEqual(['early'])
  expect(await partsOf(next)).toEqual(['due'])
  for (const _ of [1, 2, 3]) ticket = await take(next, 'followUp', ticket, { reached: 'false' })
  expect(ticket.state).toBe('parked')
  ticket = await take(next, 'followUp', ticket, answers)
  expect(ticket).toMatchObject({ state: 'parked', followUps: [{}, {}, {}, { valid: true }] })
  expect(await partsOf(next)).toEqual(['called'])
})

test('whatever waits for a call stands on the desk, however many tickets were called about since', async ({
  as,
}) => {
  const [caller, intake] = [await as('follow_up'), await as('intake')]
  const firm = await anEnterprise(caller)
  const done = (resolvedAt: Date) =>
    aTicketOf(intake, firm.id, { state: 'followed_up', receivedAt: resolvedAt, resolvedAt })
  const [waiting, parked] = [
    await done(instantOf('2020-12-01', '09:00')),
    await aTicketOf(intake, firm.id, { state: 'parked', parkedAt: instantOf('2020-12-02', '09:00') }),
  ]
  const later = instantOf('2021-01-05', '09:00')
  const { id: _, number: __, ...like } = await done(later)
  const others = Array.from({ length: 310 }, () => ({ ...like, id: uuidv7(), number: uuidv7() }))
  await caller.db.insert(tickets).values(others)
  const answer = { callerId: caller.actor.id, reached: true, valid: true, satisfaction: 'satisfied' as const }
  await caller.db
    .insert(ticketFollowUps)
    .values(others.map(({ id: ticketId }) => ({ ...answer, ticketId, at: later, solved: true })))
  const unsolved = others.at(0)!.id
  const again = { ...answer, ticketId: unsolved, solved: false, at: instantOf('2021-01-06', '09:00') }
  await caller.db.insert(ticketFollowUps).values(again)
  const { parts, isWhole } = await followUpDesk(caller)
  expect(parts.due.map(({ id }) => id)).toEqual(expect.arrayContaining([waiting.id, parked.id]))
  expect(parts.again.map(({ id }) => id)).toEqual([unsolved])
  expect([parts.due.length, parts.called.length, isWhole]).toEqual([3, 196, false])
})

test('a helper who has left since is recorded as having been there', async ({ as }) => {
  const office = await anOffice(as)
  const helper = await as('liaison_cadre', { name: '顾承泽' })
  let ticket = await aTicketInWork(office)
  ticket = await take(office.cadre, 'addHelper', ticket, { kind: 'cadre', accountId: helper.actor.id })
  await helper.db.update(accounts).set({ disabledAt: helper.now }).where(eq(accounts.id, helper.actor.id))
  const [called] = ticket.helpers
  ticket = await take(office.cadre, 'helperArrived', ticket, { helperId: called!.id })
  expect(ticket.helpers).toMatchObject([{ name: '顾承泽', arrivedAt: expect.any(Date) }])
})
