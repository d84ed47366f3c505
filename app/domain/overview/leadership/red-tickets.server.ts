import { eq, sql } from 'drizzle-orm'
import { at } from '#app/addresses.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { openStates } from '#app/domain/ticket-states.ts'
import { type ClockFacts, clockOf, type TicketClock } from '#app/domain/tickets/clock.ts'
import { queueOrder } from '#app/domain/tickets/list.server.ts'
import { lastDayOf } from '#app/domain/tickets/service-limits.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { type WorkingCalendar, workingDaysBetween } from '#app/domain/working-days/working-days.ts'
import { written } from '#app/domain/written.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { tickets } from '#db/schema/tickets.ts'
import { fullTickets, readableTickets } from '../reading.server.ts'
import type { Counted, Reason } from './red-list.ts'

const hour = 3_600_000

/** Open tickets whose light is red or yellow, by the very clock of the queue; of at most `most`, P0 first, then what breaches next. */
export async function pressingTickets(ctx: Context, most: number): Promise<Counted> {
  const inFull = <T>(column: unknown) => sql<T | null>`case when ${fullTickets(ctx)} then ${column} end`
  const rows = await ctx.db
    .select({
      ticket: told,
      name: enterprises.name,
      nameEn: enterprises.nameEn,
      sample: enterprises.sample,
      who: inFull<string>(accounts.name),
      whoEn: inFull<string>(accounts.nameEn),
      acting: sql<boolean>`exists (select 1 from liaison_assignments d
        where d.enterprise_id = tickets.enterprise_id and d.account_id = tickets.handler_id and d.kind = 'deputy'
          and d.deleted_at is null and d.during @> ${dayOf(ctx.now)}::date)`,
    })
    .from(tickets)
    .leftJoin(enterprises, eq(enterprises.id, tickets.enterpriseId))
    .leftJoin(accounts, eq(accounts.id, tickets.handlerId))
    .where(sql`${readableTickets(ctx)} and tickets.state in ${written(openStates)}`)
    .orderBy(queueOrder)
    .limit(most + 1)
  const calendar = await loadCalendar(ctx.db)
  const items = rows.slice(0, most).flatMap(({ ticket, ...row }) => {
    const reason = reasonOf(ticket, clockOf(ticket, ctx.now, calendar), ctx.now, calendar)
    if (!reason) return []
    return [
      {
        ...row,
        key: ticket.enterpriseId ?? ticket.id,
        href: at.tickets.one(ticket.id),
        name: row.name ?? '—',
        sample: row.sample ?? false,
        reasons: [reason],
      },
    ]
  })
  return { items, isWhole: rows.length <= most }
}

// A row has thirty columns, of which the clock asks for these.
const told = {
  id: tickets.id,
  enterpriseId: tickets.enterpriseId,
  categoryCode: tickets.categoryCode,
  state: tickets.state,
  clock: tickets.clock,
  receivedAt: tickets.receivedAt,
  responseDueAt: tickets.responseDueAt,
  respondedAt: tickets.respondedAt,
  solveDueAt: tickets.solveDueAt,
  businessDeadlineAt: tickets.businessDeadlineAt,
  promisedAt: tickets.promisedAt,
  parkedAt: tickets.parkedAt,
  parkRecheckOn: tickets.parkRecheckOn,
  restartedAt: tickets.restartedAt,
  pausedMinutes: tickets.pausedMinutes,
  resolvedAt: tickets.resolvedAt,
}

function reasonOf(
  ticket: ClockFacts & { categoryCode: string },
  { light, used }: TicketClock,
  now: Date,
  calendar: WorkingCalendar,
): Reason | null {
  const category = ticket.categoryCode
  if (light.tone === 'red') {
    const why = light.why === 'response' ? 'ticketUnanswered' : 'ticketOverdue'
    return { tone: 'red', why, days: workingDaysBetween(calendar, lastDayOf(light.at), dayOf(now)), category }
  }
  if (light.tone !== 'warn' || light.why === 'parked') return null
  if (light.why === 'promised') return { tone: 'warn', why: 'ticketPromised', days: null, category }
  if (used.unit === 'working_days' && light.why === 'due')
    return { tone: 'warn', why: 'ticketDue', days: null, category }
  const until = light.at.getTime() - ticket.receivedAt.getTime()
  const hours = [(now.getTime() - ticket.receivedAt.getTime()) / hour, until / hour] as const
  return { tone: 'warn', why: 'ticketPressing', days: null, category, hours }
}
