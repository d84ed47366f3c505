import { sql } from 'drizzle-orm'
import { at } from '#app/addresses.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { openStates } from '../firms/marks.server.ts'
import { fullTickets, readableTickets } from '../reading.server.ts'
import type { RedItem } from './red-list.ts'

type TicketRow = {
  id: string
  enterpriseId: string | null
  overdue: boolean
  workingDaysLate: number
  hoursUsed: number
  hoursAllowed: number
  category: string
  name: string | null
  nameEn: string | null
  sample: boolean | null
  who: string | null
  whoEn: string | null
  acting: boolean
}

/** Open tickets past their limit, or with three quarters of it used (the natural clock), or due today (working days). */
export async function pressingTickets(ctx: Context, most: number): Promise<RedItem[]> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const today = dayOf(ctx.now)
  const rows = await ctx.db.execute<TicketRow>(sql`
    select tickets.id, tickets.enterprise_id as "enterpriseId", tickets.solve_due_at < ${now} as overdue,
      ${workingDaysSince(today)} as "workingDaysLate",
      extract(epoch from ${now} - tickets.received_at)::float / 3600 as "hoursUsed",
      extract(epoch from tickets.solve_due_at - tickets.received_at)::float / 3600 as "hoursAllowed",
      tickets.category_code as category, e.name, e.name_en as "nameEn", e.sample,
      case when ${fullTickets(ctx)} then c.name end as who,
      case when ${fullTickets(ctx)} then c.name_en end as "whoEn",
      exists (select 1 from liaison_assignments d where d.enterprise_id = tickets.enterprise_id
        and d.account_id = tickets.handler_id and d.kind = 'deputy' and d.deleted_at is null
        and d.during @> ${today}::date) as acting
    from tickets left join enterprises e on e.id = tickets.enterprise_id
      left join accounts c on c.id = tickets.handler_id
    where ${readableTickets(ctx)} and tickets.state in ${openStates} and (tickets.solve_due_at < ${now}
      or (tickets.clock = 'natural' and ${now} >= tickets.received_at
        + (tickets.solve_due_at - tickets.received_at) * 0.75)
      or (tickets.clock = 'working' and tickets.solve_due_at
        <= ((${today}::date + 1)::timestamp at time zone 'Asia/Shanghai')))
    order by tickets.solve_due_at, tickets.id limit ${most}`)
  return [...rows].map((row) => ({
    key: row.enterpriseId ?? row.id,
    href: at.tickets.one(row.id),
    name: row.name ?? '—',
    nameEn: row.nameEn,
    sample: row.sample ?? false,
    who: row.who,
    whoEn: row.whoEn,
    acting: row.acting,
    reasons: [
      row.overdue
        ? { tone: 'red', why: 'ticketOverdue', days: row.workingDaysLate, category: row.category }
        : {
            tone: 'warn',
            why: 'ticketPressing',
            days: null,
            category: row.category,
            hours: [row.hoursUsed, row.hoursAllowed],
          },
    ],
  }))
}

// Working days strictly between the due day and today (domain.md §10.5a); 24:00 belongs to the day it ends.
const workingDaysSince = (today: string) => sql`(
  select count(*)::int
  from generate_series(((tickets.solve_due_at - interval '1 second') at time zone 'Asia/Shanghai')::date + 1,
    ${today}::date - 1, interval '1 day') as d
  left join holiday_days h on h.day = d::date
  where case h.kind when 'holiday' then false when 'makeup_workday' then true else extract(isodow from d) < 6 end)`
