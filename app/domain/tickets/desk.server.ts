import { and, eq, sql } from 'drizzle-orm'
import { type Day, dayOf, instantOf, lastTwelveMonths } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { called, calledIfAny } from '#app/domain/named.server.ts'
import { openStates } from '#app/domain/ticket-states.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { addWorkingDays, type WorkingCalendar } from '#app/domain/working-days/working-days.ts'
import { written } from '#app/domain/written.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { tickets } from '#db/schema/tickets.ts'
import { fullTickets, readableTickets } from './access.server.ts'
import { type DeskPart, deskParts, type LastCall, partOf } from './desk/part.ts'

/** What waits is shown however many calls were made since; of what is over, the latest. */
const most = 200

/**
 * Tickets to call about, those said not to be solved, those called about, and those nobody answered for; `isWhole` is false
 * where only the latest of what is over were read.
 */
export async function followUpDesk(ctx: Context) {
  // Taken in within the twelve months of the rates beside it, so that list and figures are of one book.
  const { from } = lastTwelveMonths(dayOf(ctx.now))
  const asked = ctx.db
    .select({
      id: tickets.id,
      number: tickets.number,
      title: tickets.title,
      state: tickets.state,
      resolvedAt: tickets.resolvedAt,
      /** When work ended or was put aside: what a call waits for. */
      restsSince: sql<Date | null>`${restsSince}`.mapWith(tickets.resolvedAt),
      recheckOn: tickets.parkRecheckOn,
      enterprise: { name: called(ctx, enterprises), sample: enterprises.sample },
      calls: sql<number>`(select count(*)::int from ticket_follow_ups u where u.ticket_id = tickets.id)`,
      /** Calls nobody took since somebody last did. */
      inVain: sql<number>`(select count(*)::int from ticket_follow_ups u where u.ticket_id = tickets.id and not u.reached
        and not exists (select 1 from ticket_follow_ups r where r.ticket_id = tickets.id and r.reached and (r.at, r.id) > (u.at, u.id)))`,
      answer: sql<LastCall | null>`(select json_build_object('at', u.at, 'inTime', u.contacted_in_time, 'solved', u.solved,
        'satisfaction', u.satisfaction)
        from ticket_follow_ups u where u.ticket_id = tickets.id and u.valid order by u.at desc, u.id desc limit 1)`,
    })
    .from(tickets)
    .leftJoin(enterprises, eq(enterprises.id, tickets.enterpriseId))
    .where(
      and(
        readableTickets(ctx),
        fullTickets(ctx),
        // Of what is filed the latest alone can be shown: it is found by its own index before anything is sorted.
        sql`tickets.id in (select t.id from tickets t where t.deleted_at is null
            and t.state in ('parked', 'resolved', 'confirmed', 'followed_up')
          union all (select t.id from tickets t where t.deleted_at is null and t.state = 'archived'
            order by coalesce(t.resolved_at, t.received_at) desc, t.id desc limit ${most + 1}))`,
        sql`(tickets.state = 'parked' or tickets.received_at >= ${instantOf(from).toISOString()}::timestamptz)`,
      ),
    )
    .orderBy(sql`${isOver}, ${restsSince} desc, tickets.id desc`)
    .limit(most + 1)
  const [rows, calendar] = await Promise.all([asked, loadCalendar(ctx.db)])
  const known = rows.slice(0, most).map((row) => ({ ...row, callOn: callDayOf(row, calendar) }))
  const parts = Object.fromEntries(deskParts.map((part) => [part, [] as typeof known]))
  const today = dayOf(ctx.now)
  for (const row of known) parts[partOf(row, today)]?.push(row)
  return { parts: parts as Record<DeskPart, typeof known>, isWhole: rows.length <= most }
}

export type Desk = Awaited<ReturnType<typeof followUpDesk>>
export type DeskRow = Desk['parts']['due'][number]

// A call comes a working day after the work was done, when it has shown whether it holds.
const callDayOf = ({ restsSince }: { restsSince: Date | null }, calendar: WorkingCalendar): Day | null =>
  restsSince && addWorkingDays(calendar, dayOf(restsSince), 1)

/** Nobody waits for it any more: its last answer was given on this work and says it is solved, or it is filed. */
const isOver = sql`(tickets.state <> 'parked' and (tickets.state = 'archived' or coalesce((
  select u.at >= tickets.resolved_at and u.solved is not false
  from ticket_follow_ups u where u.ticket_id = tickets.id and u.valid order by u.at desc, u.id desc limit 1), false)))`

const restsSince = sql`case when tickets.state = 'parked' then tickets.parked_at else tickets.resolved_at end`

/** What waits for the leader's decision: extensions and parkings asked for. */
export function waitingForLeader(ctx: Context) {
  return ctx.db
    .select({
      id: tickets.id,
      number: tickets.number,
      title: tickets.title,
      enterprise: calledIfAny(ctx, enterprises),
      sample: enterprises.sample,
      extension: sql<boolean>`${openExtension}`,
    })
    .from(tickets)
    .leftJoin(enterprises, eq(enterprises.id, tickets.enterpriseId))
    .where(
      and(
        readableTickets(ctx),
        fullTickets(ctx),
        sql`tickets.state in ${written(openStates)}`,
        // The few that ever asked, before each is looked at.
        sql`tickets.id in (select ticket_id from ticket_extensions where status = 'asked'
          union all select ticket_id from ticket_entries where kind = 'park_asked')`,
        sql`(${openExtension} or ${askedToPark})`,
      ),
    )
    .orderBy(sql`tickets.solve_due_at, tickets.id`)
    .limit(100)
}

const openExtension = sql`exists (select 1 from ticket_extensions x where x.ticket_id = tickets.id and x.status = 'asked')`
const askedToPark = sql`coalesce((select e.kind = 'park_asked' from ticket_entries e where e.ticket_id = tickets.id
  and e.kind in ('park_asked', 'parked', 'unparked') order by e.written_at desc, e.id desc limit 1), false)`
