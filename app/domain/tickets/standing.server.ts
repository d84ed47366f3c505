import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { askAll } from '#app/domain/ask-all.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { addWorkingDays, type WorkingCalendar } from '#app/domain/working-days/working-days.ts'
import { ticketAssignments, ticketEntries, ticketExtensions } from '#db/schema/ticket-work.ts'
import { ticketHelpers, tickets } from '#db/schema/tickets.ts'
import { fullTickets, readableTickets, revealableTickets } from './access.server.ts'
import type { Standing } from './permissions.ts'
import { mayStillAskExtension } from './service-limits.ts'

export type TicketRow = typeof tickets.$inferSelect

/** The ticket as the reader may see it: the row, whether in full, and whether its people's numbers may be shown. */
export async function findTicket(ctx: Context, id: string) {
  const [found] = await ctx.db
    .select({
      ticket: tickets,
      full: sql<boolean>`${fullTickets(ctx)}`,
      canReveal: sql<boolean>`${revealableTickets(ctx)}`,
    })
    .from(tickets)
    .where(and(eq(tickets.id, id), readableTickets(ctx)))
  if (!found) throw missing('tickets.missing')
  return found
}

/** The ticket in full, with who stands where on it. Someone who may read the card alone is refused. */
export async function openTicket(ctx: Context, id: string) {
  const { found, calendar, rows } = await askAll({
    found: findTicket(ctx, id),
    calendar: loadCalendar(ctx.db),
    rows: standingRows(ctx, id),
  })
  ensure(found.full, forbidden('tickets.card'))
  return { ticket: found.ticket, standing: standingFrom(ctx, found.ticket, calendar, rows) }
}

const partings = [
  'answered',
  'handover_asked',
  'handed_over',
  'handover_declined',
  'park_asked',
  'parked',
  'unparked',
  'resolved',
]

/** What says who stands where on a ticket. */
export const standingRows = ({ db }: Context, ticketId: string) =>
  askAll({
    assignments: db
      .select()
      .from(ticketAssignments)
      .where(eq(ticketAssignments.ticketId, ticketId))
      .orderBy(asc(ticketAssignments.at), asc(ticketAssignments.id)),
    helpers: db
      .select({ accountId: ticketHelpers.accountId })
      .from(ticketHelpers)
      .where(eq(ticketHelpers.ticketId, ticketId)),
    extensions: db.select().from(ticketExtensions).where(eq(ticketExtensions.ticketId, ticketId)),
    said: db
      .select({
        kind: ticketEntries.kind,
        authorId: ticketEntries.authorId,
        particulars: ticketEntries.particulars,
      })
      .from(ticketEntries)
      .where(and(eq(ticketEntries.ticketId, ticketId), sql`${ticketEntries.kind} in ${partings}`))
      .orderBy(asc(ticketEntries.writtenAt), asc(ticketEntries.id)),
  })

export function standingFrom(
  ctx: Context,
  ticket: TicketRow,
  calendar: WorkingCalendar,
  { assignments, helpers, extensions, said }: Awaited<ReturnType<typeof standingRows>>,
): Standing {
  const lastOf = (...kinds: string[]) => said.findLast(({ kind }) => kinds.includes(kind))
  const handOver = lastOf('handover_asked', 'handed_over', 'handover_declined')
  const parking = lastOf('park_asked', 'parked', 'unparked')
  const signed = assignments.filter(({ signedAt }) => signedAt !== null)
  const helperIds = helpers.map(({ accountId }) => accountId).filter((id) => id !== null)
  const signerIds = signed.map(({ toId }) => toId)
  const resolverIds = said.flatMap(({ kind, authorId }) =>
    kind === 'resolved' && authorId ? [authorId] : [],
  )
  const formerReceiverIds = said.flatMap(({ kind, particulars }) =>
    kind === 'handed_over' && typeof particulars.fromId === 'string' ? [particulars.fromId] : [],
  )
  const handlerIds = [...signerIds, ...helperIds, ...resolverIds]
  const waiting = assignments.find(({ signedAt, returnedAt }) => signedAt === null && returnedAt === null)
  return {
    state: ticket.state,
    firstReceiverId: ticket.firstReceiverId,
    signedById: signed.at(-1)?.toId ?? null,
    dispatchedToId: waiting?.toId ?? null,
    isReturnTimely: waiting !== undefined && isReturnTimely(ctx, calendar, waiting.at),
    helperIds,
    handlerIds,
    chainIds: [ticket.firstReceiverId, ...formerReceiverIds, ...handlerIds],
    isAnswered: said.some(({ kind }) => kind === 'answered'),
    returnedCount: ticket.returnedCount,
    extensionAskedById: extensions.find(({ status }) => status === 'asked')?.askedBy ?? null,
    extensionsAsked: extensions.length,
    isExtensionTimely: mayStillAskExtension(calendar, ctx.now, ticket.solveDueAt),
    parkAskedById: parking?.kind === 'park_asked' ? parking.authorId : null,
    handOverToId:
      handOver?.kind === 'handover_asked'
        ? ((handOver.particulars.toId as string | undefined) ?? null)
        : null,
    hasSite: ticket.siteKind !== null,
  }
}

// Whoever it does not belong to says so within a working day of the dispatch, and twice at most (domain.md §3.3).
const isReturnTimely = ({ now }: Context, calendar: WorkingCalendar, dispatchedAt: Date) =>
  dayOf(now) <= addWorkingDays(calendar, dayOf(dispatchedAt), 1)

/** The dispatch that waits for a signature. */
export async function openDispatch(ctx: Context, ticketId: string) {
  const [dispatch] = await ctx.db
    .select()
    .from(ticketAssignments)
    .where(
      and(
        eq(ticketAssignments.ticketId, ticketId),
        isNull(ticketAssignments.signedAt),
        isNull(ticketAssignments.returnedAt),
      ),
    )
  return dispatch
}
