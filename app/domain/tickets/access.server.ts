import { type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { openStates } from '#app/domain/ticket-states.ts'
import { written } from '#app/domain/written.server.ts'

// Columns are written out: in a one-table select drizzle leaves `tickets.` off a column object, and a subquery
// would then compare its own column with itself.

/** Every business role reads at least a ticket's card. */
export function readableTickets(ctx: Context): SQL {
  return isBusiness(ctx.actor) ? sql`(tickets.deleted_at is null)` : sql`false`
}

/** A matter that was over when a ledger told of it makes nobody who is named there one who works on it. */
const isWorkedHere = sql`(tickets.recorded_by is null or tickets.state in ${written([...openStates, 'parked'])}
  or coalesce(tickets.resolved_at > tickets.created_at, false))`

/** First receiver, handler (also one asked to sign), helpers, the firm's cadres, its patch lead; desks by their part. */
export function fullTickets(ctx: Context): SQL {
  const { actor } = ctx
  if (!isBusiness(actor)) return sql`false`
  if (hasRole(actor, 'leader', 'intake')) return sql`true`
  const afterwards = hasRole(actor, 'follow_up')
    ? sql`tickets.state in ('parked', 'resolved', 'confirmed', 'followed_up', 'archived')`
    : sql`false`
  return sql`((${isWorkedHere} and (tickets.first_receiver_id = ${actor.id} or coalesce(tickets.handler_id = ${actor.id}, false)))
    or ${afterwards}
    or exists (select 1 from ticket_assignments d where d.ticket_id = tickets.id and d.to_id = ${actor.id}
      and d.signed_at is null and d.returned_at is null)
    or exists (select 1 from ticket_helpers h where h.ticket_id = tickets.id and h.account_id = ${actor.id})
    or ${handedTo(sql`${actor.id}`)}
    or ${ofOwnFirm(ctx)} or ${ofOwnPatch(ctx)})`
}

// One value a ticket: as `exists` the database would read every firm first to answer for a page of tickets.
const ofOwnPatch = ({ actor }: Context) => sql`coalesce((select l.lead_id = ${actor.id} from enterprises e
  join patches l on l.id = e.patch_id where e.id = tickets.enterprise_id), false)`

/** Asked to become first receiver, and has not answered yet. */
const handedTo = (
  accountId: SQL,
) => sql`coalesce((select e.kind = 'handover_asked' and e.particulars->>'toId' = ${accountId}::text
  from ticket_entries e where e.ticket_id = tickets.id and e.kind in ('handover_asked', 'handed_over', 'handover_declined')
  order by e.written_at desc, e.id desc limit 1), false)`

const ofOwnFirm = ({ actor, now }: Context) => sql`exists (select 1 from liaison_assignments a
  where a.enterprise_id = tickets.enterprise_id and a.account_id = ${actor.id} and a.deleted_at is null
    and a.during @> ${dayOf(now)}::date)`

/** Tickets whose people's numbers the reader may be shown (access.md, Reveal). */
export function revealableTickets(ctx: Context): SQL {
  const { actor } = ctx
  if (hasRole(actor, 'leader')) return readableTickets(ctx)
  const ways = [
    sql`(${isWorkedHere} and (tickets.first_receiver_id = ${actor.id} or coalesce(tickets.handler_id = ${actor.id}, false)))`,
    hasRole(actor, 'liaison_cadre') ? ofOwnFirm(ctx) : undefined,
    hasRole(actor, 'follow_up')
      ? sql`tickets.state in ('parked', 'resolved', 'confirmed', 'followed_up')`
      : undefined,
  ].filter((way) => way !== undefined)
  return sql`(${readableTickets(ctx)} and (${sql.join(ways, sql` or `)}))`
}
