import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import { askAll } from '#app/domain/ask-all.ts'
import type { Context } from '#app/domain/context.ts'
import { openStates } from '#app/domain/ticket-states.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import type { WorkingCalendar } from '#app/domain/working-days/working-days.ts'
import { written } from '#app/domain/written.server.ts'
import { ticketExtensions } from '#db/schema/ticket-work.ts'
import { tickets } from '#db/schema/tickets.ts'
import { corrected, isProvisionalFor } from './due-changes.ts'
import { limitsOf } from './limits.server.ts'
import { pausesOf } from './pauses.server.ts'
import type { TicketRow } from './standing.server.ts'
import { tell, writeEntry } from './taking.server.ts'

/**
 * A year is decreed: matters still open that were due provisionally are due by its days from now on, and their story says so.
 * The first due time stays, and so does a day that an extension named.
 */
export async function settleDueTimes(ctx: Context) {
  const open = await ctx.db
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.provisional, true),
        isNull(tickets.deletedAt),
        sql`${tickets.state} in ${written(['parked', ...openStates])}`,
      ),
    )
    .orderBy(tickets.id)
    .for('update')
  if (open.length === 0) return
  const calendar = await loadCalendar(ctx.db)
  for (const ticket of open) await settle(ctx, ticket, calendar)
}

async function settle(ctx: Context, ticket: TicketRow, calendar: WorkingCalendar) {
  const began = ticket.restartedAt ?? ticket.receivedAt
  const { limits, pauses, extensions } = await askAll({
    limits: limitsOf(ctx, ticket.slaPolicyId),
    pauses: pausesOf(ctx, ticket.id),
    extensions: ctx.db.$count(
      ticketExtensions,
      and(
        eq(ticketExtensions.ticketId, ticket.id),
        eq(ticketExtensions.status, 'granted'),
        gte(ticketExtensions.askedAt, began),
      ),
    ),
  })
  const due =
    extensions > 0
      ? { ...ticket, provisional: isProvisionalFor(ticket, ticket.solveDueAt, calendar) }
      : { ...ticket, ...corrected(limits, ticket, ticket, pauses, calendar) }
  const { provisional, pausedMinutes, solveDueAt, responseDueAt, onSiteDueAt } = due
  await ctx.db
    .update(tickets)
    .set({
      provisional,
      pausedMinutes,
      solveDueAt,
      responseDueAt,
      onSiteDueAt,
      updatedAt: ctx.now,
      version: sql`${tickets.version} + 1`,
    })
    .where(eq(tickets.id, ticket.id))
  if (solveDueAt.getTime() === ticket.solveDueAt.getTime()) return
  const entry = { kind: 'due_settled', particulars: { dueAt: solveDueAt.toISOString() } }
  await writeEntry(ctx, ticket.id, entry)
  await tell(ctx, ticket, entry)
}
