import { inArray, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { revealContact } from '#app/domain/contacts/mutations.server.ts'
import { revealsPerDay } from '#app/domain/contacts/reveals.server.ts'
import type { Context } from '#app/domain/context.ts'
import { revealRequester } from '#app/domain/tickets/people.server.ts'
import { transact } from '#app/domain/transact.server.ts'
import { auditLog } from '#db/schema/activity.ts'
import { aContext, anEnterprise } from '#tests/support/builders.ts'
import { aContact, aTicketOf } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

const reason = '约走访时间'
const actions = ['contact.revealed', 'ticket.revealed']

/** How many of these come back with a number, and how many lines they leave. */
async function told(db: Context['db'], asked: (() => Promise<unknown>)[]) {
  const done = await Promise.allSettled(asked.map((one) => one()))
  const refused = done.filter((one) => one.status === 'rejected')
  for (const { reason } of refused) expect(reason).toMatchObject({ kind: 'tooMany' })
  const [log] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(auditLog)
    .where(inArray(auditLog.action, actions))
  return { told: done.length - refused.length, logged: log?.n }
}

const times = <T>(count: number, one: (at: number) => T) => Array.from({ length: count }, (_, at) => one(at))

test('B7: of 48 look-ups at once, exactly a day’s thirty are told', async ({ ownDatabase: { db } }) => {
  const leader = await aContext(db, 'leader')
  const { id } = await aContact(leader, { enterpriseId: (await anEnterprise(leader)).id })
  const ask = () => transact(db, leader, (ctx) => revealContact(ctx, { id, reason }))
  expect(
    await told(
      db,
      times(48, () => ask),
    ),
  ).toEqual({ told: revealsPerDay, logged: revealsPerDay })
})

test('B7: contacts and tickets at once share the thirty', async ({ ownDatabase: { db } }) => {
  const leader = await aContext(db, 'leader')
  const firm = await anEnterprise(leader)
  const { id } = await aContact(leader, { enterpriseId: firm.id })
  const ticket = await aTicketOf(leader, firm.id)
  const asks = [
    () => transact(db, leader, (ctx) => revealContact(ctx, { id, reason })),
    () => transact(db, leader, (ctx) => revealRequester(ctx, { id: ticket.id, reason })),
  ]
  const all = times(40, (at) => asks[at % 2]!)
  expect(await told(db, all)).toEqual({ told: revealsPerDay, logged: revealsPerDay })
})

test('B7: two people at once have thirty each', async ({ ownDatabase: { db } }) => {
  const people = [await aContext(db, 'leader'), await aContext(db, 'leader')]
  const { id } = await aContact(people[0]!, { enterpriseId: (await anEnterprise(people[0]!)).id })
  const all = times(
    70,
    (at) => () => transact(db, people[at % 2]!, (ctx) => revealContact(ctx, { id, reason })),
  )
  expect(await told(db, all)).toEqual({ told: 2 * revealsPerDay, logged: 2 * revealsPerDay })
})
