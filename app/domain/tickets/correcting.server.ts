import { and, desc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { conflict, ensure, invalidField } from '#app/domain/refusal.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { ticketEntries } from '#db/schema/ticket-work.ts'
import { ensureCategory } from './categories.server.ts'
import { changesBetween, type Facts, movesLimits } from './correction.ts'
import { limitsOf } from './limits.server.ts'
import { dueTimes } from './service-limits.ts'
import type { TicketRow } from './standing.server.ts'
import type { Correction } from './step-forms.ts'
import { takeStep } from './taking.server.ts'

type Form = z.output<typeof Correction>

/** Puts right what was taken down wrong, with the reason; the story keeps both. Another level moves the limits. */
export const correctTicket = (ctx: Context, form: Form) =>
  takeStep(ctx, 'correct', form, async ({ ctx, ticket }) => {
    // One retired since may stay, but not be chosen.
    if (form.categoryCode !== ticket.categoryCode) await ensureCategory(ctx, form.categoryCode)
    const facts = factsOf(ticket, form)
    const changes = changesBetween(ticket, facts)
    ensure(changes.length > 0, conflict('tickets.nothingToCorrect'))
    const due = movesLimits(ticket, facts) ? await dueAnew(ctx, ticket, facts) : {}
    return {
      entry: { kind: 'corrected', text: form.reason, particulars: { changes } },
      changes: { ...facts, ...due },
      reason: form.reason,
    }
  })

function factsOf(ticket: TicketRow, form: Form): Facts {
  const { categoryCode, level, deadlineDay, deadlineTime, deadlineName, siteKind } = form
  const deadline = deadlineDay && deadlineTime ? instantOf(deadlineDay, deadlineTime) : null
  ensure(
    deadline === null || deadline > ticket.receivedAt,
    invalidField('tickets.moment', 'deadlineTime', 'mustBeLater'),
  )
  const isOff = siteKind === 'off_park'
  const contact = isOff ? (form.siteContactName ?? null) : null
  // The form never shows the number, so leaving it empty keeps that of the same person.
  const kept = contact !== null && contact === ticket.siteContactName ? ticket.siteContactPhone : null
  return {
    ...{ categoryCode, level, businessDeadlineAt: deadline },
    businessDeadlineName: deadline ? (deadlineName ?? null) : null,
    siteKind: siteKind ?? null,
    siteAddress: siteKind ? (form.siteAddress ?? null) : null,
    siteEntrance: isOff ? (form.siteEntrance ?? null) : null,
    siteContactName: contact,
    siteContactPhone: isOff ? (form.siteContactPhone ?? kept) : null,
  }
}

// The time runs from where it ran before: from receipt, or from the last reopening. An answer given keeps the limit it
// was given under.
async function dueAnew(ctx: Context, ticket: TicketRow, { level, businessDeadlineAt }: Facts) {
  const reopenedAt = ticket.reopenedCount > 0 ? await lastReopening(ctx, ticket.id) : undefined
  const limits = await limitsOf(ctx, ticket.slaPolicyId)
  const calendar = await loadCalendar(ctx.db)
  const first = dueTimes(limits, level, ticket.receivedAt, calendar, businessDeadlineAt)
  const isAhead = reopenedAt && businessDeadlineAt && businessDeadlineAt > reopenedAt
  const { clock, solveDueAt, provisional } = reopenedAt
    ? dueTimes(limits, level, reopenedAt, calendar, isAhead ? businessDeadlineAt : null)
    : first
  return {
    ...{ clock, solveDueAt, provisional },
    ...(ticket.respondedAt === null ? { responseDueAt: first.responseDueAt } : {}),
    ...(ticket.onSiteAt === null ? { onSiteDueAt: first.onSiteDueAt } : {}),
  }
}

async function lastReopening({ db }: Context, ticketId: string) {
  const [entry] = await db
    .select({ at: ticketEntries.at })
    .from(ticketEntries)
    .where(and(eq(ticketEntries.ticketId, ticketId), eq(ticketEntries.kind, 'reopened')))
    .orderBy(desc(ticketEntries.writtenAt))
    .limit(1)
  return entry?.at
}
