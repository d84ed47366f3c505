import { sql } from 'drizzle-orm'
import { addDays, type Day, dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { readableVisits } from '../reading.server.ts'

type Named = { name: string; nameEn: string }
export type ComingVisit = {
  id: string
  day: Day
  mode: 'outbound' | 'inbound' | 'online' | 'service'
  firms: { name: string; nameEn: string | null; sample: boolean }[]
  team: Named | null
  people: Named[]
  /** Units at the same firm's door within thirty days, this one included; three are too many. */
  units: number
}
export type ComingHoliday = { name: string; nameEn: string; from: Day; to: Day }

const horizon = 21

/** 本周与节后: planned visits of the next three weeks, and the holiday that lies in them. */
export async function comingUp(ctx: Context) {
  const today = dayOf(ctx.now)
  const until = addDays(today, horizon)
  const [visits, holidays] = await Promise.all([
    ctx.db.execute<ComingVisit>(sql`
      select visits.id, visits.report_on::text as day, visits.mode, case when t.id is not null then json_build_object('name', t.name, 'nameEn', t.name_en) end as team,
        (select coalesce(json_agg(json_build_object('name', e.name, 'nameEn', e.name_en, 'sample', e.sample)
          order by p.id), '[]') from visit_parties p join enterprises e on e.id = p.enterprise_id
          where p.visit_id = visits.id) as firms,
        (select coalesce(json_agg(json_build_object('name', c.name, 'nameEn', c.name_en) order by w.id), '[]') from visit_people w
          join accounts c on c.id = w.account_id where w.visit_id = visits.id) as people,
        ${unitsAtTheDoor(ctx)} as units
      from visits left join teams t on t.id = visits.team_id
      where ${readableVisits(ctx)} and visits.status = 'planned' and visits.report_on between ${today} and ${until}
      order by visits.report_on, visits.started_at, visits.id limit 8`),
    ctx.db.execute<ComingHoliday>(sql`
      select name, name_en as "nameEn", min(day)::text as "from", max(day)::text as "to" from holiday_days
      where kind = 'holiday' and day between ${today} and ${until} group by name, name_en order by min(day) limit 1`),
  ])
  return { visits: [...visits], holiday: [...holidays][0] ?? null }
}

// Of the firm most visited: every unit the reader may know to have gone there in person in the thirty days before, and
// the one that plans to.
const unitsAtTheDoor = (ctx: Context) => sql`(
  select coalesce(max(n), 0)::int from (
    select count(distinct a.unit_id) as n
    from visit_parties mine
    join visit_parties other on other.enterprise_id = mine.enterprise_id
    join visits v on v.id = other.visit_id and v.deleted_at is null and v.mode in ('service', 'inbound', 'outbound')
      and v.report_on between visits.report_on - 30 and visits.report_on
      and (v.status = 'held' or v.id = visits.id)
      and exists (select 1 from visits where visits.id = v.id and ${readableVisits(ctx)})
    join accounts a on a.id = v.owner_id
    where mine.visit_id = visits.id group by mine.enterprise_id) as doors)`
