import type { z } from 'zod'
import { laidOver } from '#app/domain/activity/overlay.server.ts'
import { askAll } from '#app/domain/ask-all.ts'
import { instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { conflict, ensure, invalidField } from '#app/domain/refusal.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { tickets } from '#db/schema/tickets.ts'
import { ensureCategory } from './categories.server.ts'
import { changesBetween, type Facts, movesLimits } from './correction.ts'
import { corrected } from './due-changes.ts'
import { endTime } from './due-words.ts'
import { ensureFirm } from './firm.server.ts'
import { limitsOf } from './limits.server.ts'
import { pausesOf } from './pauses.server.ts'
import { lastDayOf } from './service-limits.ts'
import type { TicketRow } from './standing.server.ts'
import { type Correction, correctionRules } from './step-forms.ts'
import { takeStep } from './taking.server.ts'
import type { Level } from './ticket.ts'

type Form = z.output<typeof Correction>
type Sent = Omit<Form, 'id' | 'version' | 'reason'>
type Whole = { [K in keyof Sent]?: Exclude<Sent[K], null> } & {
  title: string
  categoryCode: string
  level: Level
}

/** The facts as the form holds them; the number is never shown. */
function correctableOf(ticket: TicketRow) {
  const { enterpriseId, title, categoryCode, level } = ticket
  const { businessDeadlineAt: at, businessDeadlineName: deadlineName } = ticket
  const { siteKind, siteAddress, siteEntrance, siteContactName } = ticket
  return {
    enterpriseId,
    title,
    categoryCode,
    level,
    deadlineName,
    siteKind,
    siteAddress,
    siteEntrance,
    siteContactName,
    deadlineDay: at && lastDayOf(at),
    deadlineTime: at && endTime(at),
    siteContactPhone: null,
  }
}

/** Puts right what was taken down wrong, with the reason; the story keeps both. Another level moves the limits. */
export const correctTicket = (ctx: Context, form: Form) =>
  takeStep(ctx, 'correct', form, async ({ ctx, ticket }) => {
    const before = correctableOf(ticket)
    const { whole } = await laidOver<Whole>(ctx, tickets, ticket, form, before, { rules: correctionRules })
    // One retired since may stay, but not be chosen.
    if (whole.categoryCode !== ticket.categoryCode) await ensureCategory(ctx, whole.categoryCode)
    if (whole.enterpriseId !== ticket.enterpriseId) await ensureFirm(ctx, whole.enterpriseId)
    const facts = factsOf(ticket, whole, form.siteContactPhone === null)
    const changes = changesBetween(ticket, facts)
    ensure(changes.length > 0, conflict('tickets.nothingToCorrect'))
    const due = movesLimits(ticket, facts) ? await dueAnew(ctx, ticket, facts) : {}
    return {
      entry: { kind: 'corrected', text: form.reason, particulars: { changes } },
      changes: { ...facts, ...findableAs.ticket(facts), ...due },
      // It is told at the firm it stood at as well as at the right one.
      enterpriseIds: [ticket.enterpriseId, facts.enterpriseId].filter((id) => id !== null),
    }
  })

function factsOf(ticket: TicketRow, form: Whole, noPhone: boolean): Facts {
  const { title, categoryCode, level, deadlineDay, deadlineTime, deadlineName, siteKind } = form
  const deadline = deadlineDay && deadlineTime ? instantOf(deadlineDay, deadlineTime) : null
  ensure(
    deadline === null || deadline > ticket.receivedAt,
    invalidField('tickets.moment', 'deadlineTime', 'mustBeLater'),
  )
  const isOff = siteKind === 'off_park'
  const contact = isOff ? (form.siteContactName ?? null) : null
  // The form never shows the number, so leaving it empty keeps that of the same person.
  const isSame = contact !== null && contact === ticket.siteContactName && !noPhone
  const kept = isSame ? ticket.siteContactPhone : null
  return {
    enterpriseId: form.enterpriseId ?? null,
    title,
    categoryCode,
    level,
    businessDeadlineAt: deadline,
    businessDeadlineName: deadline ? (deadlineName ?? null) : null,
    siteKind: siteKind ?? null,
    siteAddress: siteKind ? (form.siteAddress ?? null) : null,
    siteEntrance: isOff ? (form.siteEntrance ?? null) : null,
    siteContactName: contact,
    siteContactPhone: isOff ? (form.siteContactPhone ?? kept) : null,
  }
}

async function dueAnew(ctx: Context, ticket: TicketRow, facts: Facts) {
  const { limits, calendar, pauses } = await askAll({
    limits: limitsOf(ctx, ticket.slaPolicyId),
    calendar: loadCalendar(ctx.db),
    pauses: pausesOf(ctx, ticket.id),
  })
  return corrected(limits, facts, ticket, pauses, calendar)
}
