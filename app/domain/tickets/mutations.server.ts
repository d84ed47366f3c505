import { and, eq } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { instantOf } from '#app/domain/calendar.ts'
import { answered, type Context } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { ensure, forbidden, invalidField, notFound } from '#app/domain/refusal.ts'
import { readableVisits } from '#app/domain/visit-access.server.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { ticketRequesters, tickets } from '#db/schema/tickets.ts'
import { visits } from '#db/schema/visits.ts'
import { ensureCategory, usualLevelOf } from './categories.server.ts'
import { ensureFirm } from './firm.server.ts'
import type { TicketRaise } from './forms.ts'
import { limitsAt } from './limits.server.ts'
import { cadreOf, writeDispatch } from './main-line.server.ts'
import { nextNumber } from './numbers.server.ts'
import { requesterRows } from './people.server.ts'
import { canDispatch } from './permissions.ts'
import { getTicket } from './queries.server.ts'
import { dueTimes } from './service-limits.ts'
import { suggestLevel } from './suggest-level.ts'
import { writeEntry } from './taking.server.ts'

/** What the form gives; a visit that raises one may leave level and requesters out. */
type Raising = Pick<TicketRaise, 'id' | 'channel' | 'title' | 'categoryCode'> & {
  [K in keyof TicketRaise]?: TicketRaise[K] | undefined
}

/** Takes a matter in, whatever channel it came by. Who takes it is accountable until another signs for it. */
export async function raiseTicket(ctx: Context, form: Raising) {
  ensure(!form.handlerId || canDispatch(ctx.actor), forbidden('tickets.dispatch'))
  return createOnce(
    ctx,
    form,
    (ctx) => getTicket(ctx, form.id),
    async (ctx, digest) => {
      const { receivedAt, deadline, promisedAt } = timesOf(ctx, form)
      const [usual, { id: slaPolicyId, limits }, calendar, handler, requesters, number] = await Promise.all([
        usualLevelOf(ctx, form.categoryCode),
        limitsAt(ctx, receivedAt),
        loadCalendar(ctx.db),
        form.handlerId ? cadreOf(ctx, form.handlerId, 'handlerId') : null,
        requesterRows(ctx, form.requesters ?? [], form.channel, form.enterpriseId),
        nextNumber(ctx, receivedAt),
        ensureFirm(ctx, form.enterpriseId),
        ensureCategory(ctx, form.categoryCode),
        ensureVisit(ctx, form.visitId),
      ])
      const hint = suggestLevel(usual, deadline, receivedAt)
      const level = form.level ?? hint.level
      ensure(
        level === hint.level || form.levelReason !== undefined,
        invalidField('tickets.level', 'levelReason', 'required'),
      )
      const due = dueTimes(limits, level, receivedAt, calendar, deadline)
      const { id, visitId, title, description, categoryCode, levelReason, channel } = form
      const { siteKind, siteAddress, siteEntrance, siteContactName, siteContactPhone } = form
      await ctx.db.insert(tickets).values({
        id,
        visitId,
        title,
        description,
        categoryCode,
        level,
        levelReason,
        channel,
        siteKind,
        siteAddress,
        siteEntrance,
        siteContactName,
        siteContactPhone,
        ...due,
        ...findableAs.ticket(form),
        number,
        enterpriseId: form.enterpriseId ?? null,
        state: handler ? 'dispatched' : form.answered ? 'accepted' : 'new',
        originalDueAt: due.solveDueAt,
        businessDeadlineAt: deadline,
        businessDeadlineName: form.deadlineName ?? null,
        respondedAt: form.answered ? receivedAt : null,
        handlerId: handler?.id ?? null,
        unitId: handler?.unitId ?? null,
        firstReceiverId: ctx.actor.id,
        receivedAt,
        promisedAt,
        slaPolicyId,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      if (requesters.length)
        await ctx.db
          .insert(ticketRequesters)
          .values(requesters.map((row) => ({ ...row, ticketId: id, joinedAt: receivedAt })))
      await writeEntry(ctx, id, {
        kind: 'raised',
        text: description ?? title,
        at: receivedAt,
        toState: 'new',
        particulars: { names: requesters.map(({ name }) => name), channel },
      })
      if (levelReason)
        await writeEntry(ctx, id, { kind: 'level_set', text: levelReason, particulars: { level } })
      if (form.answered) await writeEntry(ctx, id, { kind: 'answered', at: receivedAt, toState: 'accepted' })
      if (handler) {
        await writeDispatch(ctx, id, handler.id)
        const particulars = { toId: handler.id }
        await writeEntry(ctx, id, { kind: 'dispatched', particulars, toState: 'dispatched' })
      }
      await record(ctx, {
        event: 'ticket.raised',
        subject: { kind: 'ticket', id },
        ticketId: id,
        visitId,
        digest,
        enterpriseIds: form.enterpriseId ? [form.enterpriseId] : [],
        at: receivedAt,
      })
      return answered(ctx, { id, title }, () => getTicket(ctx, id))
    },
  )
}

/** A visit the actor may not know of is none. */
async function ensureVisit(ctx: Context, id: string | undefined) {
  if (!id) return
  const isKnown = await ctx.db.$count(visits, and(eq(visits.id, id), readableVisits(ctx)))
  ensure(isKnown > 0, notFound('tickets', 'visitId'))
}

function timesOf(ctx: Context, form: Raising) {
  const instant = (day?: string, time?: string) => (day && time ? instantOf(day, time) : null)
  const receivedAt = instant(form.receivedDay, form.receivedTime) ?? ctx.now
  const deadline = instant(form.deadlineDay, form.deadlineTime)
  const promisedAt = instant(form.promisedDay, form.promisedTime)
  ensure(receivedAt <= ctx.now, invalidField('tickets.moment', 'receivedTime', 'mustBeEarlier'))
  ensure(
    deadline === null || deadline > receivedAt,
    invalidField('tickets.moment', 'deadlineTime', 'mustBeLater'),
  )
  ensure(
    promisedAt === null || promisedAt > receivedAt,
    invalidField('tickets.moment', 'promisedTime', 'mustBeLater'),
  )
  return { receivedAt, deadline, promisedAt }
}
