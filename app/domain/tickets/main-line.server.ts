import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { administers } from '#app/domain/cadres/at-work.server.ts'
import type { Context } from '#app/domain/context.ts'
import { conflict, ensure, forbidden, notFound } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { ticketAssignments } from '#db/schema/ticket-work.ts'
import { openDispatch, type TicketRow } from './standing.server.ts'
import type { Arrival, Dispatch, PlainStep, ReasonedStep, Resolution, TimedStep } from './step-forms.ts'
import { momentOf, takeStep } from './taking.server.ts'

type Form<S extends z.ZodType> = z.output<S>

export const acceptTicket = (ctx: Context, form: Form<typeof PlainStep>) =>
  takeStep(ctx, 'accept', form, () => ({ entry: { kind: 'accepted', text: form.note } }))

/**
 * The first of answered, on site and resolved is the first contact: it stops the response clock. Dispatching and signing
 * for it are none, since nobody has spoken to the firm; what is told later may have come earlier.
 */
const answeredAt = ({ respondedAt }: TicketRow, at: Date) =>
  respondedAt !== null && respondedAt <= at ? {} : { respondedAt: at }

/** The first effective contact with the requester, also written down after the work. */
export const respondTo = (ctx: Context, form: Form<typeof TimedStep>) =>
  takeStep(ctx, 'respond', form, ({ ctx, ticket }) => {
    const at = momentOf(ctx, form, ticket.receivedAt, 'tickets.moment')
    return { entry: { kind: 'answered', text: form.note, at }, changes: answeredAt(ticket, at) }
  })

/** Asks someone to handle it. Until they sign, whoever was accountable stays so. */
export const dispatchTicket = (ctx: Context, form: Form<typeof Dispatch>) =>
  takeStep(ctx, 'dispatch', form, async ({ ctx, ticket, standing }) => {
    const [to] = await Promise.all([cadreOf(ctx, form.toId), askToSign(ctx, ticket.id, form.toId)])
    ensure(to.id !== standing.signedById, conflict('tickets.handlesAlready', { name: to.name }))
    return {
      entry: { kind: 'dispatched', text: form.note, particulars: { toId: to.id } },
      changes: standing.signedById ? {} : { handlerId: to.id, unitId: to.unitId },
    }
  })

export const signForTicket = (ctx: Context, form: Form<typeof PlainStep>) =>
  takeStep(ctx, 'signFor', form, async ({ ctx, ticket }) => {
    const [dispatch, { unitId }] = await Promise.all([
      openDispatch(ctx, ticket.id),
      cadreOf(ctx, ctx.actor.id),
    ])
    await ctx.db
      .update(ticketAssignments)
      .set({ signedAt: ctx.now, updatedAt: ctx.now })
      .where(eq(ticketAssignments.id, dispatch?.id ?? ''))
    return {
      entry: { kind: 'signed_for', text: form.note },
      changes: { handlerId: ctx.actor.id, unitId },
    }
  })

/** Wrong unit: back to the office, which dispatches anew; after two returns it decides. */
export const returnTicket = (ctx: Context, form: Form<typeof ReasonedStep>) =>
  takeStep(ctx, 'giveBack', form, async ({ ctx, ticket, standing }) => {
    const dispatch = await openDispatch(ctx, ticket.id)
    await ctx.db
      .update(ticketAssignments)
      .set({ returnedAt: ctx.now, returnReason: form.reason, updatedAt: ctx.now })
      .where(eq(ticketAssignments.id, dispatch?.id ?? ''))
    return {
      entry: { kind: 'returned', text: form.reason },
      changes: {
        returnedCount: ticket.returnedCount + 1,
        ...(standing.signedById ? {} : { handlerId: null, unitId: null }),
      },
    }
  })

export const startTicket = (ctx: Context, form: Form<typeof PlainStep>) =>
  takeStep(ctx, 'start', form, () => ({ entry: { kind: 'started', text: form.note } }))

export const arriveOnSite = (ctx: Context, form: Form<typeof Arrival>) =>
  takeStep(ctx, 'arrive', form, ({ ctx, ticket }) => {
    const at = momentOf(ctx, form, ticket.receivedAt, 'tickets.moment')
    return {
      entry: { kind: 'arrived', text: form.note, at },
      changes: { onSiteAt: ticket.onSiteAt ?? at, ...answeredAt(ticket, at) },
    }
  })

/** Done as the handler says; whether it is solved others say. */
export const resolveTicket = (ctx: Context, form: Form<typeof Resolution>) =>
  takeStep(ctx, 'resolve', form, ({ ctx, ticket }) => {
    const at = momentOf(ctx, form, ticket.onSiteAt ?? ticket.receivedAt, 'tickets.moment')
    return {
      entry: { kind: 'resolved', text: form.solution, at },
      changes: {
        resolvedAt: at,
        solution: form.solution,
        rootCause: form.rootCause ?? ticket.rootCause,
        ...answeredAt(ticket, at),
      },
    }
  })

export async function writeDispatch({ db, actor, now }: Context, ticketId: string, toId: string) {
  const stamps = { at: now, createdAt: now, updatedAt: now }
  await db.insert(ticketAssignments).values({ ticketId, toId, byId: actor.id, ...stamps })
}

/** One open dispatch a ticket: of two at once the second is told who was asked. */
async function askToSign(ctx: Context, ticketId: string, toId: string) {
  try {
    await ctx.db.transaction((db) => writeDispatch({ ...ctx, db }, ticketId, toId))
  } catch (error) {
    if (violated(error) === 'one_open_dispatch') throw conflict('tickets.dispatchNow')
    throw error
  }
}

/** Someone of the office who still works here. */
export async function cadreOf(ctx: Context, id: string, field = 'toId') {
  const [account] = await ctx.db
    .select({
      id: accounts.id,
      name: accounts.name,
      unitId: accounts.unitId,
      disabledAt: accounts.disabledAt,
      administers: administers(ctx),
    })
    .from(accounts)
    .where(eq(accounts.id, id))
  ensure(account !== undefined && !account.administers, notFound('tickets', field))
  ensure(account.disabledAt === null, forbidden('tickets.personLeft', { name: account.name }))
  return account
}
