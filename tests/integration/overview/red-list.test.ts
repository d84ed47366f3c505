import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { redList } from '#app/domain/overview/leadership/red-list.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { slaPolicies, tickets } from '#db/schema/tickets.ts'
import { testNow } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

const inHours = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000)

/** So many firms, each with one answered ticket that is due in some hours of the thirty it had. */
async function firmsWithTickets({ db, actor }: Context, count: number, hours: number) {
  const slaPolicyId = uuidv7()
  const policy = { id: slaPolicyId, number: 200 + hours, effectiveFrom: '2020-01-01', limits: {} }
  await db.insert(slaPolicies).values(policy)
  const firms = Array.from({ length: count }, () => ({ id: uuidv7(), name: '云帆', nameKey: uuidv7() }))
  await db.insert(enterprises).values(firms)
  const [receivedAt, due] = [inHours(hours - 30), inHours(hours)]
  await db.insert(tickets).values(
    firms.map(({ id: enterpriseId }) => ({
      number: `SR-${enterpriseId}`,
      enterpriseId,
      title: '断电',
      categoryCode: 'power',
      level: 'p1' as const,
      channel: 'phone' as const,
      state: 'in_progress' as const,
      clock: 'natural' as const,
      firstReceiverId: actor.id,
      slaPolicyId,
      receivedAt,
      respondedAt: receivedAt,
      responseDueAt: due,
      solveDueAt: due,
      originalDueAt: due,
    })),
  )
}

test('the red list counts every firm it concerns, shows the gravest, and knows how many more there are', async ({
  as,
}) => {
  const leader = await as('leader')
  await firmsWithTickets(leader, 230, -20)
  await firmsWithTickets(leader, 40, 3)
  await firmsWithTickets(leader, 30, 20)
  const { items, ...counts } = await redList(leader)
  expect(counts).toEqual({ red: 230, warn: 40, isWhole: true })
  expect(items).toHaveLength(50)
  expect(new Set(items.map(({ reasons }) => reasons[0]?.why))).toEqual(new Set(['ticketOverdue']))
})

test('a park with more than a thousand open tickets is told that there are at least so many', async ({
  as,
}) => {
  const leader = await as('leader')
  await firmsWithTickets(leader, 1_000, -20)
  expect(await redList(leader)).toMatchObject({ red: 1_000, warn: 0, isWhole: true })
  await firmsWithTickets(leader, 2, -10)
  expect(await redList(leader)).toMatchObject({ red: 1_000, warn: 0, isWhole: false })
})
