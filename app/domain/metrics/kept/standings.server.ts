import { type SQL, sql } from 'drizzle-orm'
import { listed } from '#app/domain/listed.server.ts'
import type { Db } from '#db/connect.server.ts'
import { type Among, amongIds } from './among.server.ts'

const facts = sql`city_code, team_id, channel, template, stage, exit`

/** Where each project that is not removed stands, with its planned sum. */
const standings = (among: Among): SQL => sql`
  select p.id as project_id, coalesce(p.origin_city_code, f.origin_city_code) as city_code, p.team_id, p.channel,
    p.template, p.stage, p.exit,
    (select sum(a.amount)::bigint from project_amounts a
      where a.project_id = p.id and a.kind = 'planned' and a.deleted_at is null) as planned
  from projects p left join enterprises f on f.id = p.enterprise_id
  where p.deleted_at is null and ${amongIds(sql`p.id`, among)}`

const signed = (rows: SQL, sign: 1 | -1) => sql`select ${facts}, ${sign}::int as sign, planned from ${rows}`

const counted = (
  rows: SQL,
) => sql`select ${facts}, sum(sign) as n, count(planned) filter (where sign = 1) - count(planned) filter (where sign = -1) as filled,
  coalesce(sum(sign * planned), 0) as planned from (${rows}) as rows group by ${facts}`

/** Puts where these projects stand now in the place of where they stood, and the difference into the counts. */
export async function keepStandings(db: Db, ids: string[]) {
  if (!ids.length) return
  await db.execute(sql`
    with fresh as materialized (${standings({ ids })}),
    old as (delete from project_standings where project_id in (select value::uuid from ${listed(ids)}) returning *),
    kept as (insert into project_standings (project_id, ${facts}, planned)
      select project_id, ${facts}, planned from fresh)
    insert into project_counts as c (${facts}, n, filled, planned)
    select ${facts}, n, filled, planned
    from (${counted(sql`${signed(sql`fresh`, 1)} union all ${signed(sql`old`, -1)}`)}) as moved
    on conflict on constraint project_counts_standing do update
    set n = c.n + excluded.n, filled = c.filled + excluded.filled, planned = c.planned + excluded.planned`)
}

/** Counts all of them anew. */
export async function rebuildStandings(db: Db) {
  await db.execute(sql`delete from project_standings`)
  await db.execute(sql`delete from project_counts`)
  await db.execute(sql`insert into project_standings (project_id, ${facts}, planned)
    select project_id, ${facts}, planned from (${standings('all')}) as fresh`)
  await db.execute(sql`insert into project_counts (${facts}, n, filled, planned)
    select ${facts}, n, filled, planned
    from (${counted(signed(sql`project_standings`, 1))}) as counts`)
}

/** The counts that are not what the rows say, in the form of the other figures' differences. */
export const unequalStandings = sql`
  with both_sides as (
    select ${facts}, n, filled, planned, 1 as sign from project_counts
    union all select ${facts}, n, filled, planned, -1
      from (${counted(signed(sql`(${standings('all')}) as fresh`, 1))}) as fresh)
  select concat_ws('/', 'standing', city_code, team_id, channel, template, stage, exit) as figure, '' as first, '' as last,
    0 as length, coalesce(sum(n) filter (where sign = 1), 0)::int as kept,
    coalesce(sum(n) filter (where sign = -1), 0)::int as counted
  from both_sides group by ${facts}
  having sum(sign * n) <> 0 or sum(sign * filled) <> 0 or sum(sign * planned) <> 0 limit 1000`
