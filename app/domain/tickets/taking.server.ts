import { v7 as uuidv7 } from 'uuid'
import { record } from '#app/domain/activity/mutations.server.ts'
import { changedByOther, saveIfStill } from '#app/domain/activity/versions.server.ts'
import { instantOf } from '#app/domain/calendar.ts'
import { answered, type Context, inTransaction } from '#app/domain/context.ts'
import { linkFiles } from '#app/domain/files/mutations.server.ts'
import { ensure, invalidField, refuse } from '#app/domain/refusal.ts'
import { ticketEntries } from '#db/schema/ticket-work.ts'
import { tickets } from '#db/schema/tickets.ts'
import { endTime } from './due-words.ts'
import { against, type Standing } from './permissions.ts'
import { getTicket } from './queries.server.ts'
import { lastDayOf } from './service-limits.ts'
import { openTicket, type TicketRow } from './standing.server.ts'
import type { Moment } from './step-forms.ts'
import { type Step, stateAfter } from './transitions.ts'

type Entry = {
  kind: string
  text?: string | null | undefined
  at?: Date
  id?: string
  particulars?: Record<string, unknown>
}
type Outcome = {
  entry: Entry
  changes?: Partial<typeof tickets.$inferInsert>
  /** Whom it concerns, where that is more than the ticket's firm. */
  enterpriseIds?: string[]
}
type Taken = { ctx: Context; ticket: TicketRow; standing: Standing }

/**
 * Takes one step: the reading rule, who may, whether the state allows it, then what the step itself does; the new
 * state, the entry, activity and audit follow in the same transaction. The only way a state ever changes.
 */
export async function takeStep(
  ctx: Context,
  step: Step,
  form: {
    id: string
    version?: number | undefined
    reason?: string | undefined
    fileIds?: readonly string[]
  },
  work: (taken: Taken) => Promise<Outcome> | Outcome,
) {
  const { ticket, standing } = await openTicket(ctx, form.id)
  refuse(against(ctx.actor, step, standing))
  const taking = inTransaction(ctx, async (ctx) => {
    const { entry, changes = {}, enterpriseIds } = await work({ ctx, ticket, standing })
    const state = changes.state ?? stateAfter(step, ticket.state, ticket.stateBefore)
    const follow = async () => {
      const toState = state === ticket.state ? null : state
      const ticketEntryId = await writeEntry(ctx, ticket.id, { ...entry, toState })
      await linkFiles(ctx, form.fileIds ?? [], { ticketId: ticket.id, ticketEntryId })
      await tell(ctx, ticket, entry, form.reason, enterpriseIds)
      const { id, title } = { ...ticket, ...changes }
      return answered<TicketAnswer>(ctx, { id, title } as TicketAnswer, () => getTicket(ctx, id))
    }
    // What follows is sent behind the save; where that finds another version, all of it is taken back.
    const saving = saveIfStill(ctx, tickets, ticket, form.version, { ...changes, state })
    const [saved, answer] = await Promise.all([saving, follow()])
    if (!saved) throw stale
    return answer
  })
  return taking.catch(async (error) => {
    throw error === stale ? await changedByOther(ctx, tickets, ticket.id, standsAt(ticket)) : error
  })
}

const stale = new Error('someone was faster')

type TicketAnswer = Awaited<ReturnType<typeof getTicket>>

// What a stale step is shown beside its own fields.
function standsAt(ticket: TicketRow) {
  const { state, promisedAt, title, level, categoryCode, businessDeadlineAt, businessDeadlineName } = ticket
  const { siteKind, siteAddress, siteEntrance, siteContactName } = ticket
  return {
    state,
    title,
    level,
    categoryCode,
    siteKind,
    siteAddress,
    siteEntrance,
    siteContactName,
    promisedDay: promisedAt && lastDayOf(promisedAt),
    promisedTime: promisedAt && endTime(promisedAt),
    deadlineDay: businessDeadlineAt && lastDayOf(businessDeadlineAt),
    deadlineTime: businessDeadlineAt && endTime(businessDeadlineAt),
    deadlineName: businessDeadlineName,
  }
}

/** Adds to the ticket's story, which only grows, and answers the entry's id. The time of writing is the server's. */
export async function writeEntry(
  ctx: Context,
  ticketId: string,
  {
    id = uuidv7(),
    kind,
    text,
    at = ctx.now,
    particulars = {},
    toState,
  }: Entry & { toState?: TicketRow['state'] | null },
) {
  const times = { at, writtenAt: ctx.now, late: isLate(at, ctx.now), createdAt: ctx.now, updatedAt: ctx.now }
  await ctx.db.insert(ticketEntries).values({
    id,
    ticketId,
    kind,
    text: text ?? null,
    particulars,
    toState: toState ?? null,
    ...times,
    authorId: ctx.actor.id,
  })
  return id
}

export function tell(
  ctx: Context,
  ticket: TicketRow,
  entry: Entry,
  reason?: string,
  enterpriseIds = ticket.enterpriseId ? [ticket.enterpriseId] : [],
) {
  const { id, visitId } = ticket
  return record(ctx, {
    event: eventOf(entry.kind),
    subject: { kind: 'ticket', id },
    ticketId: id,
    visitId,
    enterpriseIds,
    ...(entry.at ? { at: entry.at } : {}),
    ...(reason ? { reason } : {}),
  })
}

/** `helper_called` happened as `ticket.helperCalled`. */
export const eventOf = (kind: string) =>
  `ticket.${kind.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`

const lateAfterMinutes = 15
const isLate = (at: Date, now: Date) => now.getTime() - at.getTime() > lateAfterMinutes * 60_000

/** When it happened, as said in the form, else now. Never before the ticket came in, never in the future. */
export function momentOf(ctx: Context, form: Moment, since: Date, code: string): Date {
  if (form.atDay === undefined || form.atTime === undefined) return ctx.now
  const at = instantOf(form.atDay, form.atTime)
  ensure(at <= ctx.now, invalidField(code, 'atTime', 'mustBeEarlier'))
  // Forms know minutes: the minute it came in is not before it came in.
  ensure(minuteOf(at) >= minuteOf(since), invalidField(code, 'atTime', 'mustBeLater'))
  return at < since ? since : at
}

const minuteOf = (instant: Date) => Math.floor(instant.getTime() / 60_000)
