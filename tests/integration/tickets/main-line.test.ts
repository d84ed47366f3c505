import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import { raiseTicket } from '#app/domain/tickets/mutations.server.ts'
import type { TicketDetail } from '#app/domain/tickets/queries.server.ts'
import { activities } from '#db/schema/activity.ts'
import { tickets } from '#db/schema/tickets.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aTicketForm, take } from '#tests/support/ticket-builders.ts'

const night = (time: string) => instantOf('2021-02-07', time)

test('a school night goes from the call to the follow-up, hand to hand', async ({ as }) => {
  const { intake, cadre, caller, firm, leader } = await anOffice(as)
  const at = <C extends { now: Date }>(ctx: C, time: string) => ({ ...ctx, now: night(time) })

  let ticket = (await raiseTicket(
    at(intake, '19:40'),
    aTicketForm({
      enterpriseId: firm.id,
      level: 'p0',
      deadlineDay: '2021-02-08',
      deadlineTime: '08:00',
      deadlineName: '开课',
      siteKind: 'off_park',
      siteAddress: '宁波三中 教学楼三楼机房',
      siteContactName: '值班老师',
      siteContactPhone: '14105743001',
    }),
  )) as TicketDetail
  expect(ticket).toMatchObject({
    number: 'SR-20210207-001',
    state: 'new',
    solveDueAt: instantOf('2021-02-08', '08:00'),
  })

  ticket = await take(at(intake, '19:45'), 'respond', ticket)
  expect(ticket).toMatchObject({ state: 'accepted', respondedAt: night('19:45') })
  ticket = await take(at(intake, '19:55'), 'dispatch', ticket, { toId: cadre.actor.id })
  expect(ticket).toMatchObject({
    state: 'dispatched',
    awaits: { next: [{ step: 'signFor', name: 'liaison_cadre' }] },
  })
  expect(ticket.people.handlerSigned).toBe(false)
  ticket = await take(at(cadre, '19:58'), 'signFor', ticket)
  ticket = await take(at(cadre, '20:00'), 'start', ticket)
  ticket = await take(at(cadre, '20:26'), 'addHelper', ticket, {
    kind: 'technician',
    name: '刘师傅',
    trade: '综合布线',
  })
  ticket = await take(at(cadre, '20:40'), 'arrive', ticket, { atDay: '2021-02-07', atTime: '20:35' })
  expect(ticket).toMatchObject({ state: 'on_site', onSiteAt: night('20:35') })
  ticket = await take(at(cadre, '21:10'), 'helperArrived', ticket, { helperId: ticket.helpers[0]?.id })
  ticket = await take(at(cadre, '21:20'), 'promise', ticket, {
    promisedDay: '2021-02-07',
    promisedTime: '24:00',
  })
  expect(ticket.promisedAt?.toISOString()).toBe('2021-02-07T16:00:00.000Z')

  const after = { ...cadre, now: instantOf('2021-02-08', '00:05') }
  ticket = await take(after, 'resolve', ticket, {
    solution: '布线通网',
    atDay: '2021-02-07',
    atTime: '24:00',
  })
  expect(ticket).toMatchObject({ state: 'resolved', resolvedAt: night('24:00') })
  const desk = { ...intake, now: instantOf('2021-02-08', '00:10') }
  ticket = await take(desk, 'confirm', ticket, { requesterId: ticket.requesters[0]?.id, channel: 'phone' })
  expect(ticket.confirmations).toMatchObject([
    { name: '裴书宁', channel: 'phone', recordedBy: intake.actor.id },
  ])
  ticket = await take(caller, 'followUp', ticket, {
    reached: 'on',
    contactedInTime: 'yes',
    solved: 'yes',
    satisfaction: 'very_satisfied',
  })
  expect(ticket.state).toBe('followed_up')
  ticket = await take(intake, 'archive', ticket)
  expect(ticket.state).toBe('archived')

  expect(ticket.entries.map(({ kind }) => kind).reverse()).toEqual([
    ...[
      'raised',
      'answered',
      'dispatched',
      'signed_for',
      'started',
      'helper_called',
      'arrived',
      'helper_arrived',
    ],
    ...['promised', 'resolved', 'confirmed', 'followed_up', 'archived'],
  ])
  const told = await leader.db.select().from(activities).where(eq(activities.ticketId, ticket.id))
  expect(told.map(({ event }) => event)).toContain('ticket.helperArrived')
  expect(told.every(({ enterpriseId }) => enterpriseId === firm.id)).toBe(true)
})

test('a time written down much later carries the mark', async ({ as }) => {
  const { intake, firm } = await anOffice(as)
  const raised = (await raiseTicket(
    intake,
    aTicketForm({ enterpriseId: firm.id, receivedDay: '2021-02-08', receivedTime: '08:30' }),
  )) as TicketDetail
  expect(raised.entries).toMatchObject([{ kind: 'raised', late: true, at: instantOf('2021-02-08', '08:30') }])
  await expect(
    take(intake, 'respond', raised, { atDay: '2021-02-08', atTime: '08:00' }),
  ).rejects.toMatchObject({ fields: { atTime: 'mustBeLater' } })
  await expect(
    take(intake, 'respond', raised, { atDay: '2021-02-08', atTime: '24:00' }),
  ).rejects.toMatchObject({ fields: { atTime: 'mustBeEarlier' } })
})

test('the same form twice makes one ticket; another body is refused', async ({ as }) => {
  const { intake, firm } = await anOffice(as)
  const form = aTicketForm({ enterpriseId: firm.id })
  const first = await raiseTicket(intake, form)
  expect((await raiseTicket(intake, form)).number).toBe(first.number)
  expect(await intake.db.select().from(tickets)).toHaveLength(1)
  await expect(raiseTicket(intake, { ...form, title: '别的' })).rejects.toMatchObject({
    code: 'record.otherBody',
  })
  expect((await raiseTicket(intake, { ...form, id: uuidv7() })).number).toBe('SR-20210208-002')
})

test('an off-park site needs its address and its own contact; a level that differs needs a reason', async ({
  as,
}) => {
  const { intake, firm } = await anOffice(as)
  expect(() => aTicketForm({ siteKind: 'off_park' })).toThrow()
  expect(() => aTicketForm({ siteKind: 'off_park', siteAddress: '宁波三中' })).toThrow()
  expect(() => aTicketForm({ requesters: [] })).toThrow()
  const form = aTicketForm({ enterpriseId: firm.id, level: 'p3' })
  await expect(raiseTicket(intake, form)).rejects.toMatchObject({ fields: { levelReason: 'required' } })
  expect(await raiseTicket(intake, { ...form, levelReason: '要两家会办' })).toMatchObject({ level: 'p3' })
})
