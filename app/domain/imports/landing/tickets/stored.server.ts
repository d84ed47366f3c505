import { getTableColumns, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { inForce } from '#app/domain/limits/limits.ts'
import { listed } from '#app/domain/listed.server.ts'
import type { ServiceLimits } from '#app/domain/tickets/service-limits.ts'
import type { Level } from '#app/domain/tickets/ticket.ts'
import { slaPolicies, tickets } from '#db/schema/tickets.ts'
import type { Desk } from '../desk.ts'

const { grams: _, ...columns } = getTableColumns(tickets)

/** Tickets that rows may be, by their titles. */
export const storedTickets = (ctx: Context, titles: readonly string[]) =>
  ctx.db
    .select(columns)
    .from(tickets)
    .where(sql`${tickets.deletedAt} is null
      and string_to_array(${tickets.searched}, ' ') && array(select value from ${listed(titles)})`)
export type StoredTicket = Awaited<ReturnType<typeof storedTickets>>[number]

/** What the same file says of tickets of these titles: their ids, and the wall's times they came in. */
export async function filedTickets(ctx: Context, desk: Desk, titles: readonly string[]) {
  if (titles.length === 0) return []
  const rows = await ctx.db.execute<{
    id: string
    title: string
    day: string
    time: string | null
    firm: string | null
  }>(sql`
    select r.record_id as id, r.read -> 'values' ->> 'title' as title, r.read -> 'values' ->> 'receivedDay' as day,
      r.read -> 'values' ->> 'receivedTime' as time, r.read -> 'lookups' -> 'enterpriseId' -> 0 ->> 'name' as firm
    from import_rows r where r.import_id = ${desk.importId} and r.word = 'tickets'
      and r.read -> 'values' ->> 'title' in (select value from ${listed(titles)})`)
  return [...rows]
}

/** The limits that were in force on each day; before there were any, the first ones. */
export async function limitsOfDays(ctx: Context) {
  const all = await ctx.db.select().from(slaPolicies).orderBy(slaPolicies.effectiveFrom, slaPolicies.number)
  return (day: string) => {
    const one = inForce(all, day) ?? all[0]
    return one && { id: one.id, limits: one.limits as ServiceLimits }
  }
}

/** The level matters of each category usually have. */
export async function usualLevels(ctx: Context) {
  const rows = await ctx.db.execute<{ code: string; level: Level | null }>(sql`
    select code, usual_level as level from dictionary_entries where kind = 'ticket_category'`)
  const levels = new Map(rows.map(({ code, level }) => [code, level]))
  return (code: string): Level => levels.get(code) ?? 'p2'
}

/** The next numbers of each day, `SR-20210208-002`, as many as are asked for; a gap stays a gap. */
export async function numbersFrom(ctx: Context, days: readonly string[]) {
  const wanted = [...new Set(days)].map((day) => ({ day, n: days.filter((one) => one === day).length }))
  const rows = await ctx.db.execute<{ day: string; last: number }>(sql`
    insert into ticket_numbers (day, last)
      select day, n from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (day date, n int)
    on conflict (day) do update set last = ticket_numbers.last + excluded.last returning day::text, last`)
  const next = new Map(
    rows.map(({ day, last }) => [day, last - (wanted.find((one) => one.day === day)?.n ?? 0)]),
  )
  return (day: string) => {
    const number = (next.get(day) ?? 0) + 1
    next.set(day, number)
    return `SR-${day.replaceAll('-', '')}-${String(number).padStart(3, '0')}`
  }
}
