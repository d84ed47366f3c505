import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { TicketFilter } from '#app/domain/tickets/forms.ts'
import { listTickets } from '#app/domain/tickets/list.server.ts'
import { tickets } from '#db/schema/tickets.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aTicketInWork, take } from '#tests/support/ticket-builders.ts'

const asks = { waitsFor: 'firm', reason: '等企业补材料', recheckOn: '2021-03-01' }
/** It came in on the 8th of February at ten: three working days run to the 18th, over the Spring Festival. */
const facts = { categoryCode: 'registration', level: 'p2' as const }
const on = (ctx: Context, day: string, time: string) => ({ ...ctx, now: instantOf(day, time) })

test('a matter that waits stands still: taken up again it is due as much later, and the first due time stays', async ({
  as,
}) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office, facts)
  const first = ticket.solveDueAt
  expect(first).toEqual(instantOf('2021-02-18', '24:00'))
  const asked = await take(on(office.cadre, '2021-02-09', '10:00'), 'askPark', ticket, asks)
  const parked = await take(on(office.leader, '2021-02-09', '12:30'), 'park', asked, asks)
  expect(parked).toMatchObject({ parkWaitsFor: 'firm', parkedAt: instantOf('2021-02-09', '12:30') })
  // Four hours of the first of three days had gone by, and no more go by.
  expect(parked.used.fraction).toBeCloseTo(240 / 1620)
  const resumed = await take(on(office.cadre, '2021-02-18', '09:30'), 'unpark', parked)
  expect(resumed).toMatchObject({
    ...{ state: 'in_progress', parkedAt: null, originalDueAt: first },
    // Five hours of the 9th, the whole of the 10th, one hour after the festival.
    ...{ pausedMinutes: 300 + 540 + 60, solveDueAt: instantOf('2021-02-20', '14:30') },
  })
  expect(resumed.used.fraction).toBeCloseTo(240 / 1620)
  expect(resumed.entries.find(({ kind }) => kind === 'unparked')?.particulars).toMatchObject({
    ...{ waitsFor: 'firm', minutes: 900, clock: 'working' },
  })
  const reopened = async () => {
    const solution = { solution: '已办好' }
    const done = await take(on(office.cadre, '2021-02-19', '10:00'), 'resolve', resumed, solution)
    return take(on(office.intake, '2021-02-20', '10:00'), 'reopen', done, { reason: '没办成' })
  }
  expect(await reopened()).toMatchObject({
    ...{ pausedMinutes: 0, originalDueAt: first, restartedAt: instantOf('2021-02-20', '10:00') },
    ...{ solveDueAt: instantOf('2021-02-24', '24:00'), used: { amount: 0, limit: 3 } },
  })
})

test('another level of a matter that waited keeps what it stood still for', async ({ as }) => {
  const office = await anOffice(as)
  let ticket = await aTicketInWork(office, facts)
  ticket = await take(on(office.leader, '2021-02-09', '08:30'), 'park', ticket, asks)
  ticket = await take(on(office.cadre, '2021-02-10', '08:30'), 'unpark', ticket)
  ticket = await take(office.intake, 'correct', ticket, {
    ...{ categoryCode: 'registration', level: 'p3', reason: '两家会办' },
  })
  // Seven working days to the 23rd, and the one it waited.
  expect(ticket).toMatchObject({ pausedMinutes: 540, solveDueAt: instantOf('2021-02-24', '24:00') })
})

test('the requester’s own deadline waits for nobody: the queue shows it broken, though the matter is parked', async ({
  as,
}) => {
  const office = await anOffice(as)
  const deadline = { deadlineDay: '2021-02-10', deadlineTime: '09:00', deadlineName: '开标' }
  const ticket = await aTicketInWork(office, { ...facts, ...deadline })
  await take(office.leader, 'park', ticket, asks)
  const seen = async (day: string) => {
    const { items } = await listTickets(
      on(office.leader, day, '10:00'),
      TicketFilter.parse({ scope: 'parked' }),
    )
    return items.map(({ light }) => [light.tone, light.why])
  }
  expect(await seen('2021-02-09')).toEqual([['good', 'parked']])
  expect(await seen('2021-02-10')).toEqual([['red', 'deadline']])
})

test('parking says for whom it waits', async ({ as }) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office, facts)
  const { waitsFor: _, ...unsaid } = asks
  await expect(take(office.leader, 'park', ticket, unsaid)).rejects.toMatchObject({
    fields: { waitsFor: 'required' },
  })
})

test('the first due time is never written over, by whatever program', async ({ as }) => {
  const office = await anOffice(as)
  const { id } = await aTicketInWork(office, facts)
  const writing = office.intake.db
    .update(tickets)
    .set({ originalDueAt: instantOf('2021-03-01') })
    .where(eq(tickets.id, id))
    .returning()
  await expect(writing).rejects.toMatchObject({ cause: { constraint_name: 'tickets_first_due' } })
})
