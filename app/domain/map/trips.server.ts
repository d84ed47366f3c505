import { sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { countCap } from '#app/domain/keyset.server.ts'
import { readableVisits } from '#app/domain/visit-access.server.ts'
import type { MapFilter } from './forms.ts'
import type { MapTrip } from './trips.ts'

/** Trips of ours that have begun, the latest first; every business role reads trips, of their visits what access.md gives. */
export async function listMapTrips(ctx: Context, { team }: Pick<MapFilter, 'team'>): Promise<MapTrip[]> {
  if (!isBusiness(ctx.actor)) return []
  const rows = await ctx.db.execute<MapTrip>(sql`
    select trips.id, trips.city_code as code, l.lng, l.lat, trips.from_on::text as "fromOn", trips.to_on::text as "toOn",
      (select coalesce(json_agg(json_build_object('name', c.name, 'nameEn', c.name_en) order by c.name, c.id), '[]')
        from trip_members m join accounts c on c.id = m.account_id where m.trip_id = trips.id) as people,
      (select count(distinct p.enterprise_id)::int from visits join visit_parties p on p.visit_id = visits.id
        where visits.trip_id = trips.id and visits.status = 'held' and ${readableVisits(ctx)}) as firms
    from trips join places l on l.code = trips.city_code
    where trips.deleted_at is null and trips.from_on <= ${dayOf(ctx.now)}
      and ${team ? sql`trips.team_id = ${team}` : sql`true`}
    order by trips.from_on desc, trips.id desc limit ${countCap}`)
  return [...rows]
}
