import { expect } from 'vitest'
import { dueTimes, type ServiceLimits } from '#app/domain/tickets/service-limits.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { tickets } from '#db/schema/tickets.ts'
import { firstServiceLimits } from '#db/seed/base/service-limits.ts'
import { demoTest as test } from '#tests/support/harness.ts'

test('the limits of the fourteen tickets are those the calendar gives', async ({ db }) => {
  const calendar = await loadCalendar(db)
  const all = await db.select().from(tickets)
  for (const ticket of all) {
    const due = dueTimes(
      firstServiceLimits as ServiceLimits,
      ticket.level,
      ticket.receivedAt,
      calendar,
      ticket.businessDeadlineAt,
    )
    expect(
      [ticket.number, ticket.clock, ticket.responseDueAt, ticket.onSiteDueAt, ticket.originalDueAt],
      ticket.number,
    ).toEqual([ticket.number, due.clock, due.responseDueAt, due.onSiteDueAt, due.solveDueAt])
  }
  expect(all).toHaveLength(14)
})
