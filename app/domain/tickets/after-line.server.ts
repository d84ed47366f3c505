import { and, desc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Context } from '#app/domain/context.ts'
import { conflict, ensure, invalidField, missing } from '#app/domain/refusal.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { ticketConfirmations, ticketFollowUps } from '#db/schema/ticket-calls.ts'
import { ticketRequesters, type tickets } from '#db/schema/tickets.ts'
import { reopened } from './due-changes.ts'
import { limitsOf } from './limits.server.ts'
import { requestersOf } from './people.server.ts'
import { isSamePerson } from './requesters.ts'
import { openTicket } from './standing.server.ts'
import type { Confirmation, FollowUp, Merge, PlainStep, ReasonedStep } from './step-forms.ts'
import { momentOf, takeStep, writeEntry } from './taking.server.ts'
import { callsInVain } from './ticket.ts'

type Form<S extends z.ZodType> = z.output<S>
type Changes = Partial<typeof tickets.$inferInsert>

/** The requester says it is done: whose word, by which channel, when. The handler never records it. */
export const confirmTicket = (ctx: Context, form: Form<typeof Confirmation>) =>
  takeStep(ctx, 'confirm', form, async ({ ctx, ticket }) => {
    const at = momentOf(ctx, form, ticket.resolvedAt ?? ticket.receivedAt, 'tickets.moment')
    const requester = form.requesterId ? await requesterOf(ctx, ticket.id, form.requesterId) : null
    const name = requester?.name ?? (form.name as string)
    await ctx.db.insert(ticketConfirmations).values({
      ticketId: ticket.id,
      requesterId: requester?.id ?? null,
      name,
      channel: form.channel,
      at,
      recordedBy: ctx.actor.id,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    const particulars = { name, channel: form.channel }
    return { entry: { kind: 'confirmed', text: form.note, at, particulars }, changes: { confirmedAt: at } }
  })

/** One call by someone who had no hand in it. The third call in vain makes an invalid sample and closes the ticket. */
export const followUpTicket = (ctx: Context, form: Form<typeof FollowUp>) =>
  takeStep(ctx, 'followUp', form, async ({ ctx, ticket }) => {
    const earlier = await callsOf(ctx, ticket.id)
    const isParked = ticket.state === 'parked'
    const { reached, contactedInTime, solved, satisfaction, note } = form
    await ctx.db.insert(ticketFollowUps).values({
      ticketId: ticket.id,
      callerId: ctx.actor.id,
      at: ctx.now,
      reached,
      valid: reached,
      note: note ?? null,
      contactedInTime:
        contactedInTime === undefined || contactedInTime === 'unsure' ? null : contactedInTime === 'yes',
      solved: solved === undefined ? null : solved === 'yes',
      satisfaction: satisfaction ?? null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    if (reached) {
      const particulars = { solved: solved === 'yes', satisfaction }
      return {
        entry: { kind: 'followed_up', text: note, particulars },
        changes: (isParked ? {} : { state: 'followed_up' }) satisfies Changes,
      }
    }
    const vain = earlier.findIndex((call) => call.reached)
    const calls = (vain === -1 ? earlier.length : vain) + 1
    const isLast = calls >= callsInVain && !earlier.some((call) => call.valid)
    return {
      entry: { kind: 'call_missed', text: note, particulars: { calls } },
      changes: isLast && !isParked ? ({ state: 'archived' } satisfies Changes) : {},
    }
  })

/** Newest first. */
const callsOf = (ctx: Context, ticketId: string) =>
  ctx.db
    .select({ reached: ticketFollowUps.reached, valid: ticketFollowUps.valid })
    .from(ticketFollowUps)
    .where(eq(ticketFollowUps.ticketId, ticketId))
    .orderBy(desc(ticketFollowUps.at), desc(ticketFollowUps.id))

export const archiveTicket = (ctx: Context, form: Form<typeof PlainStep>) =>
  takeStep(ctx, 'archive', form, () => ({ entry: { kind: 'archived', text: form.note } }))

/** Not solved after all: back to work, with the level's time to solve it from now. */
export const reopenTicket = (ctx: Context, form: Form<typeof ReasonedStep>) =>
  takeStep(ctx, 'reopen', form, async ({ ctx, ticket, standing }) => {
    const [calendar, limits] = await Promise.all([loadCalendar(ctx.db), limitsOf(ctx, ticket.slaPolicyId)])
    return {
      entry: { kind: 'reopened', text: form.reason },
      changes: {
        state: standing.signedById ? 'in_progress' : 'accepted',
        reopenedCount: ticket.reopenedCount + 1,
        resolvedAt: null,
        confirmedAt: null,
        ...reopened(limits, ticket, ctx.now, calendar),
      },
    }
  })

/** The same matter again: its requesters join the other ticket, and this one can only be read from now on. */
export const mergeTicket = (ctx: Context, form: Form<typeof Merge>) =>
  takeStep(ctx, 'merge', form, async ({ ctx, ticket }) => {
    ensure(form.intoId !== ticket.id, invalidField('tickets.merge', 'intoId', 'notAllowed'))
    const [{ ticket: into }, there, own] = await Promise.all([
      openTicket(ctx, form.intoId),
      requestersOf(ctx, form.intoId),
      requestersOf(ctx, ticket.id),
    ])
    // A ticket of no firm is a twin of any; one of a firm is never one of another's, nor of nobody's.
    ensure(
      ticket.enterpriseId === null || into.enterpriseId === ticket.enterpriseId,
      conflict('tickets.mergeOtherFirm'),
    )
    ensure(into.state !== 'merged' && into.state !== 'withdrawn', conflict('tickets.mergeIntoClosed'))
    const joining = own.filter((one) => !there.some((other) => isSamePerson(one, other)))
    const stamps = { joinedAt: ctx.now, createdAt: ctx.now, updatedAt: ctx.now }
    const rows = joining.map(({ contactId, name, organisation, phone, channel, sample }) => ({
      ticketId: into.id,
      contactId,
      name,
      organisation,
      phone,
      channel,
      sample,
      ...stamps,
    }))
    if (rows.length) await ctx.db.insert(ticketRequesters).values(rows)
    await writeEntry(ctx, into.id, { kind: 'requester_joined', particulars: { fromNumber: ticket.number } })
    return {
      entry: { kind: 'merged', text: form.reason, particulars: { intoId: into.id, intoNumber: into.number } },
      changes: { mergedIntoId: into.id },
    }
  })

export const withdrawTicket = (ctx: Context, form: Form<typeof ReasonedStep>) =>
  takeStep(ctx, 'withdraw', form, () => ({
    entry: { kind: 'withdrawn', text: form.reason },
    changes: { withdrawnReason: form.reason },
  }))

async function requesterOf(ctx: Context, ticketId: string, id: string) {
  const [requester] = await ctx.db
    .select()
    .from(ticketRequesters)
    .where(and(eq(ticketRequesters.id, id), eq(ticketRequesters.ticketId, ticketId)))
  if (!requester) throw missing('tickets.requesterMissing')
  return requester
}
