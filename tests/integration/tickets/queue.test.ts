import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { QueueFilter } from '#app/domain/tickets/forms.ts'
import { queuePage } from '#app/domain/tickets/queue/queue.server.ts'
import { queueMessages } from '#app/domain/tickets/queue-messages.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { tickets } from '#db/schema/tickets.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aTicketInWork } from '#tests/support/ticket-builders.ts'

test('of 130 open tickets the queue shows the 100 that breach next, says 还有 30 件, and goes on with those', async ({
  as,
}) => {
  const office = await anOffice(as)
  const { leader } = office
  const { id } = await aTicketInWork(office)
  const [row] = await leader.db.select().from(tickets).where(eq(tickets.id, id))
  const { grams: _, ...facts } = row!
  const more = Array.from({ length: 129 }, () => ({ ...facts, id: uuidv7(), number: uuidv7() }))
  await leader.db.insert(tickets).values(more)
  const first = await queuePage(leader, QueueFilter.parse({}))
  expect([first.open.items.length, first.counts.open]).toEqual([100, 130])
  expect(queueMessages['zh-CN'].more(first.counts.open - first.open.items.length, false)).toBe('还有 30 件')
  const next = await queuePage(leader, QueueFilter.parse({ scope: 'open', after: first.open.next }))
  expect([next.open.items.length, next.open.next, next.parked.items, next.done.items]).toEqual([
    30,
    null,
    [],
    [],
  ])
  expect(new Set([...first.open.items, ...next.open.items].map((one) => one.id)).size).toBe(130)
})

test('a ticket is found by its number, by how a day’s numbers begin, by its title and by its firm', async ({
  as,
}) => {
  const office = await anOffice(as)
  const { leader } = office
  const { id } = await aTicketInWork(office, { title: '机房断电' })
  const [row] = await leader.db.select().from(tickets).where(eq(tickets.id, id))
  const { number, enterpriseId } = row!
  const [firm] = await leader.db.select().from(enterprises).where(eq(enterprises.id, enterpriseId!))
  for (const q of [number, number.toLowerCase(), number.slice(0, -4), '断电', 'jfdd', firm!.name]) {
    const { open, counts } = await queuePage(leader, QueueFilter.parse({ q }))
    expect([q, open.items.map((one) => one.id), counts.open]).toEqual([q, [id], 1])
  }
  const { counts } = await queuePage(leader, QueueFilter.parse({ q: number.slice(0, 3) }))
  expect(counts.open).toBe(0)
})
