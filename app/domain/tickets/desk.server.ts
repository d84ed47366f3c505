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
import { callsInVain, type Satisfaction, type TicketState } from './ticket.ts'

type LastCall = { at: string; solved: boolean | null; satisfaction: Satisfaction | null }

/** Tickets to call about, already called about, and those nobody answered for. */
export async function followUpDesk(ctx: Context) {
  // Taken in within the twelve months of the rates beside it, so that list and figures are of one book.
  const { from } = lastTwelveMonths(dayOf(ctx.now))
  const rows = await ctx.db
    .select({
      id: tickets.id,
      number: tickets.number,
      title: tickets.title,
      state: tickets.state,
      resolvedAt: tickets.resolvedAt,
      /** When work ended or was put aside: what a call waits for. */
      restsSince: sql<Date | null>`${restsSince}`.mapWith(tickets.resolvedAt),
      enterprise: { name: called(ctx, enterprises), sample: enterprises.sample },
      calls: sql<number>`(select count(*)::int from ticket_follow_ups u where u.ticket_id = tickets.id)`,
      answer: sql<LastCall | null>`(select json_build_object('at', u.at, 'solved', u.solved, 'satisfaction', u.satisfaction)
        from ticket_follow_ups u where u.ticket_id = tickets.id and u.valid order by u.at desc, u.id desc limit 1)`,
    })
    .from(tickets)
    .leftJoin(enterprises, eq(enterprises.id, tickets.enterpriseId))
    .where(
      and(
        readableTickets(ctx),
        fullTickets(ctx),
        sql`tickets.state in ('parked', 'resolved', 'confirmed', 'followed_up', 'archived')`,
        sql`(tickets.state = 'parked' or tickets.received_at >= ${instantOf(from).toISOString()}::timestamptz)`,
      ),
    )
    .orderBy(sql`${restsSince} desc, tickets.id desc`)
    .limit(300)
  const calendar = await loadCalendar(ctx.db)
  const known = rows.map((row) => ({ ...row, callOn: callDayOf(row, calendar) }))
  const of = (part: DeskPart) => known.filter((row) => partOf(row, ctx.now) === part)
  return { due: of('due'), early: of('early'), called: of('called'), invalid: of('invalid') }
}

type DeskPart = 'due' | 'early' | 'called' | 'invalid'
export type DeskRow = Awaited<ReturnType<typeof followUpDesk>>['due'][number]

// A call comes a working day after the work was done, when it has shown whether it holds.
const callDayOf = ({ restsSince }: { restsSince: Date | null }, calendar: WorkingCalendar): Day | null =>
  restsSince && addWorkingDays(calendar, dayOf(restsSince), 1)

function partOf(
  row: { state: TicketState; callOn: Day | null; calls: number; answer: LastCall | null },
  now: Date,
): DeskPart {
  if (row.answer) return 'called'
  if (row.state === 'archived' || row.calls >= callsInVain) return 'invalid'
  return row.callOn && row.callOn <= dayOf(now) ? 'due' : 'early'
}

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
        sql`(${openExtension} or ${askedToPark})`,
      ),
    )
    .orderBy(sql`tickets.solve_due_at, tickets.id`)
    .limit(100)
}

const openExtension = sql`exists (select 1 from ticket_extensions x where x.ticket_id = tickets.id and x.status = 'asked')`
const askedToPark = sql`coalesce((select e.kind = 'park_asked' from ticket_entries e where e.ticket_id = tickets.id
  and e.kind in ('park_asked', 'parked', 'unparked') order by e.written_at desc, e.id desc limit 1), false)`
