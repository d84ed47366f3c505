import { sql } from 'drizzle-orm'
import type { Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { tripsOf } from './sets/visits.server.ts'

/** A few names tell where the trips went. */
const named = 5

/** How many cities the period's trips went to, and the latest of them by name. */
export async function tripCities(ctx: Context, period: Period) {
  const rows = await ctx.db.execute<{ name: string; nameEn: string; count: number }>(sql`
    select l.name, l.name_en as "nameEn", count(*) over ()::int as count
    from (${tripsOf(ctx, period)}) as rows join trips on trips.id = rows.subject
      join places l on l.code = trips.city_code
    group by l.code, l.name, l.name_en order by max(rows.day) desc, l.code limit ${named}`)
  return { count: rows[0]?.count ?? 0, cities: rows.map(({ name, nameEn }) => ({ name, nameEn })) }
}
