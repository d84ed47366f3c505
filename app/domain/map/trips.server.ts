import { sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { readableVisits } from '#app/domain/visit-access.server.ts'
import type { MapFilter } from './forms.ts'
import type { CityTrips, MapTrip } from './trips.ts'

type Row = MapTrip & { code: string; lng: number; lat: number; times: number }

/**
 * Trips of ours that have begun, by city: how many, and the latest. Every business role reads trips, of their visits what
 * access.md gives.
 */
export async function listCityTrips(ctx: Context, { team }: Pick<MapFilter, 'team'>): Promise<CityTrips[]> {
  if (!isBusiness(ctx.actor)) return []
  const rows = await ctx.db.execute<Row>(sql`
    with begun as (
      select distinct on (city_code) id, city_code, from_on, to_on, count(*) over (partition by city_code) as times
      from trips where deleted_at is null and from_on <= ${dayOf(ctx.now)}
        and ${team ? sql`team_id = ${team}` : sql`true`}
      order by city_code, from_on desc, id desc)
    select trips.id, trips.city_code as code, l.lng, l.lat, trips.from_on::text as "fromOn", trips.to_on::text as "toOn",
      trips.times::int as times,
      (select coalesce(json_agg(json_build_object('name', c.name, 'nameEn', c.name_en) order by c.name, c.id), '[]')
        from trip_members m join accounts c on c.id = m.account_id where m.trip_id = trips.id) as people,
      (select count(distinct p.enterprise_id)::int from visits join visit_parties p on p.visit_id = visits.id
        where visits.trip_id = trips.id and visits.status = 'held' and ${readableVisits(ctx)}) as firms
    from begun as trips join places l on l.code = trips.city_code
    order by trips.from_on desc, trips.id desc`)
  return [...rows].map(({ code, lng, lat, times, ...last }) => ({ code, lng, lat, times, last }))
}
