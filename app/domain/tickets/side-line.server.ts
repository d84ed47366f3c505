import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { dayOf, instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { conflict, ensure, invalidField } from '#app/domain/refusal.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { ticketExtensions } from '#db/schema/ticket-work.ts'
import { granted, latestExtension, resumed } from './due-changes.ts'
import { limitsOf } from './limits.server.ts'
import { cadreOf } from './main-line.server.ts'
import { lastDayOf } from './service-limits.ts'
import type {
  ExtensionAsk,
  ExtensionDecision,
  HandOver,
  Parking,
  PlainStep,
  Promise_,
  ReasonedStep,
  Whistle,
} from './step-forms.ts'
import { takeStep } from './taking.server.ts'

type Form<S extends z.ZodType> = z.output<S>

/** The time we gave our word for; it stands beside the limit and never replaces it. */
export const promiseTime = (ctx: Context, form: Form<typeof Promise_>) =>
  takeStep(ctx, 'promise', form, ({ ctx }) => {
    const promisedAt = instantOf(form.promisedDay, form.promisedTime)
    ensure(promisedAt > ctx.now, invalidField('tickets.moment', 'promisedTime', 'mustBeLater'))
    const particulars = { promisedAt: promisedAt.toISOString() }
    return { entry: { kind: 'promised', text: form.note, particulars }, changes: { promisedAt } }
  })

export const askParking = (ctx: Context, form: Form<typeof Parking>) =>
  takeStep(ctx, 'askPark', form, ({ ctx }) => {
    ensureLater(ctx, form.recheckOn, 'recheckOn')
    return { entry: { kind: 'park_asked', text: form.reason, particulars: waitOf(form) } }
  })

/** 挂账: approved by the leader, with whom it waits for and a day to look at it again. It stays on the list; its clock stands still. */
export const parkTicket = (ctx: Context, form: Form<typeof Parking>) =>
  takeStep(ctx, 'park', form, ({ ctx, ticket }) => {
    ensureLater(ctx, form.recheckOn, 'recheckOn')
    return {
      entry: { kind: 'parked', text: form.reason, particulars: waitOf(form) },
      changes: {
        stateBefore: ticket.state,
        parkedAt: ctx.now,
        parkRecheckOn: form.recheckOn,
        parkReason: form.reason,
        parkWaitsFor: form.waitsFor,
        parkApprovedBy: ctx.actor.id,
      },
    }
  })

export const unparkTicket = (ctx: Context, form: Form<typeof PlainStep>) =>
  takeStep(ctx, 'unpark', form, async ({ ctx, ticket }) => {
    const { minutes, ...moved } = resumed(ticket, ctx.now, await loadCalendar(ctx.db))
    const since = ticket.parkedAt?.toISOString()
    const particulars = { since, waitsFor: ticket.parkWaitsFor, minutes, clock: ticket.clock }
    return {
      entry: { kind: 'unparked', text: form.note, particulars },
      changes: { ...moved, stateBefore: null, parkedAt: null, parkRecheckOn: null },
    }
  })

const waitOf = ({ recheckOn, waitsFor }: Form<typeof Parking>) => ({ recheckOn, waitsFor })

/** Once a ticket, a working day before the due day at the latest. */
export const askExtension = (ctx: Context, form: Form<typeof ExtensionAsk>) =>
  takeStep(ctx, 'askExtension', form, async ({ ctx, ticket }) => {
    ensure(
      form.newDay > lastDayOf(ticket.solveDueAt),
      invalidField('tickets.extension', 'newDay', 'mustBeLater'),
    )
    const [calendar, limits] = await Promise.all([loadCalendar(ctx.db), limitsOf(ctx, ticket.slaPolicyId)])
    const latest = latestExtension(limits, ticket.level, ticket, calendar)
    ensure(latest === null || form.newDay <= latest, invalidField('tickets.extension', 'newDay', 'tooBig'))
    await ctx.db.insert(ticketExtensions).values({
      ticketId: ticket.id,
      askedBy: ctx.actor.id,
      askedAt: ctx.now,
      reason: form.reason,
      status: 'asked',
      newDueAt: instantOf(form.newDay, '24:00'),
      pausedMinutes: ticket.pausedMinutes,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    return { entry: { kind: 'extension_asked', text: form.reason, particulars: { newDay: form.newDay } } }
  })

/** Decided by someone other than who asked. The due time moves; the original one is kept. */
export const decideExtension = (ctx: Context, form: Form<typeof ExtensionDecision>) =>
  takeStep(ctx, 'decideExtension', form, async ({ ctx, ticket }) => {
    const isGranted = form.decision === 'grant'
    const deciding = ctx.db
      .update(ticketExtensions)
      .set({
        status: isGranted ? 'granted' : 'refused',
        decidedBy: ctx.actor.id,
        decidedAt: ctx.now,
        note: form.note ?? null,
        updatedAt: ctx.now,
      })
      .where(and(eq(ticketExtensions.ticketId, ticket.id), eq(ticketExtensions.status, 'asked')))
      .returning()
    const [[asked], calendar] = await Promise.all([deciding, loadCalendar(ctx.db)])
    ensure(asked !== undefined, conflict('tickets.decideExtensionNow'))
    const due = granted(ticket, asked, calendar)
    const newDay = lastDayOf(isGranted ? due.solveDueAt : asked.newDueAt)
    return {
      entry: {
        kind: isGranted ? 'extension_granted' : 'extension_refused',
        text: form.note,
        particulars: { newDay },
      },
      changes: isGranted ? due : {},
    }
  })

/** 吹哨: calls other units to the matter. */
export const whistle = (ctx: Context, form: Form<typeof Whistle>) =>
  takeStep(ctx, 'whistle', form, () => ({
    entry: { kind: 'whistled', text: form.reason, particulars: { units: form.units } },
  }))

/** 督办: a written reminder that stands on the ticket. */
export const supervise = (ctx: Context, form: Form<typeof ReasonedStep>) =>
  takeStep(ctx, 'supervise', form, () => ({ entry: { kind: 'supervised', text: form.reason } }))

/** Asks someone to be accountable in one's place; nothing changes until they accept. */
export const handOver = (ctx: Context, form: Form<typeof HandOver>) =>
  takeStep(ctx, 'handOver', form, async ({ ctx, standing }) => {
    const to = await cadreOf(ctx, form.toId)
    ensure(to.id !== standing.firstReceiverId, invalidField('tickets.person', 'toId', 'notAllowed'))
    return { entry: { kind: 'handover_asked', text: form.reason, particulars: { toId: to.id } } }
  })

export const takeOver = (ctx: Context, form: Form<typeof PlainStep>) =>
  takeStep(ctx, 'takeOver', form, ({ ctx, standing }) => ({
    entry: { kind: 'handed_over', text: form.note, particulars: { fromId: standing.firstReceiverId } },
    changes: { firstReceiverId: ctx.actor.id },
  }))

export const declineOver = (ctx: Context, form: Form<typeof ReasonedStep>) =>
  takeStep(ctx, 'declineOver', form, () => ({ entry: { kind: 'handover_declined', text: form.reason } }))

const ensureLater = (ctx: Context, day: string, field: string) =>
  ensure(day > dayOf(ctx.now), invalidField('tickets.moment', field, 'mustBeLater'))
