import { aliasedTable, and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { countCap, dayCursor, type Paging, paging } from '#app/domain/keyset.server.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { called, calledAs } from '#app/domain/named.server.ts'
import { fullVisits, readableVisits } from '#app/domain/visit-access.server.ts'
import { associations } from '#db/schema/associations.ts'
import { accounts, teams } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { visits } from '#db/schema/visits.ts'
import type { VisitFilter } from './forms.ts'

const pageSize = 50
const owner = aliasedTable(accounts, 'owner')

const firmsOf = (ctx: Context) => sql<Party[]>`coalesce((
  select json_agg(json_build_object('id', e.id, 'name', ${calledAs(ctx, 'e')}, 'sample', e.sample) order by e.name)
  from visit_parties p join enterprises e on e.id = p.enterprise_id where p.visit_id = visits.id), '[]'::json)`
const associationsOf = (ctx: Context) => sql<Party[]>`coalesce((
  select json_agg(json_build_object('id', a.id, 'name', ${calledAs(ctx, 'a')}, 'sample', a.sample) order by a.name)
  from visit_parties p join associations a on a.id = p.association_id where p.visit_id = visits.id), '[]'::json)`
const oursOf = (ctx: Context) => sql<Ours[]>`coalesce((
  select json_agg(json_build_object('id', c.id, 'name', ${calledAs(ctx, 'c')}) order by c.name, c.id)
  from visit_people w join accounts c on c.id = w.account_id where w.visit_id = visits.id), '[]'::json)`

export type Party = { id: string; name: string; sample: boolean }
export type Ours = { id: string; name: string }

/** The card's fields (day, mode, firms, city, our people), and whether the reader may read the rest. */
export const cardOf = (ctx: Context) => ({
  id: visits.id,
  version: visits.version,
  access: sql<'full' | 'card'>`case when ${fullVisits(ctx)} then 'full' else 'card' end`,
  mode: visits.mode,
  status: visits.status,
  reportOn: visits.reportOn,
  confidential: visits.confidential,
  firms: firmsOf(ctx),
  associations: associationsOf(ctx),
  ours: oursOf(ctx),
  cityCode: visits.cityCode,
  city: places.name,
  cityEn: places.nameEn,
  tripId: visits.tripId,
})

/** What `filter` asks for, within what the reader may see. */
export function matching(ctx: Context, filter: Partial<VisitFilter>): SQL | undefined {
  const party = (condition: SQL) =>
    sql`exists (select 1 from visit_parties p where p.visit_id = visits.id and ${condition})`
  return and(
    readableVisits(ctx),
    filter.mode ? eq(visits.mode, filter.mode) : undefined,
    filter.status ? eq(visits.status, filter.status) : undefined,
    filter.by
      ? sql`exists (select 1 from visit_people w where w.visit_id = visits.id and w.account_id = ${filter.by})`
      : undefined,
    filter.team ? eq(visits.teamId, filter.team) : undefined,
    filter.city ? eq(visits.cityCode, filter.city) : undefined,
    filter.trip ? eq(visits.tripId, filter.trip) : undefined,
    filter.from ? sql`visits.report_on >= ${filter.from}` : undefined,
    filter.to ? sql`visits.report_on <= ${filter.to}` : undefined,
    filter.enterprise ? party(sql`p.enterprise_id = ${filter.enterprise}`) : undefined,
    filter.association ? party(sql`p.association_id = ${filter.association}`) : undefined,
    filter.q ? metWith(filter.q) : undefined,
  )
}

/** Visits to firms and associations of that name: looked up by their own indexes first, however many visits there are. */
function metWith(word: string): SQL {
  return sql`visits.id = any(array(
    select p.visit_id from visit_parties p join enterprises on enterprises.id = p.enterprise_id
      where ${nameMatches(enterprises, word)}
    union all
    select p.visit_id from visit_parties p join associations on associations.id = p.association_id
      where ${nameMatches(associations, word)}))`
}

/** One page, newest report day first. */
export async function listVisits(ctx: Context, filter: Partial<VisitFilter> & Paging) {
  const size = filter.limit ?? pageSize
  const isWalk = filter.walk === true
  const { beyond, order } = paging(visits, filter)
  const cursor = isWalk ? null : dayCursor(filter.after)
  const rows = await ctx.db
    .select({ ...cardOf(ctx), owner: called(ctx, owner), team: teams.name, teamEn: teams.nameEn })
    .from(visits)
    .innerJoin(owner, eq(owner.id, visits.ownerId))
    .leftJoin(teams, eq(teams.id, visits.teamId))
    .leftJoin(places, eq(places.code, visits.cityCode))
    .where(
      and(
        matching(ctx, filter),
        cursor ? sql`(visits.report_on, visits.id) < (${cursor.day}, ${cursor.id})` : undefined,
        isWalk ? beyond : undefined,
      ),
    )
    .orderBy(...(isWalk ? order : [desc(visits.reportOn), desc(visits.id)]))
    .limit(size + 1)
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return {
    items,
    next: rows.length > size && last ? (isWalk ? last.id : `${last.reportOn}_${last.id}`) : null,
  }
}

export type VisitRow = Awaited<ReturnType<typeof listVisits>>['items'][number]

/** The latest other visits to the firms and associations of visit `id`, at most six, as cards. */
export async function visitsBeside(ctx: Context, id: string) {
  const { mode, status, reportOn, ours } = cardOf(ctx)
  return ctx.db
    .select({ id: visits.id, mode, status, reportOn, ours })
    .from(visits)
    .where(
      and(
        readableVisits(ctx),
        sql`visits.id <> ${id} and visits.id = any(array(select other.visit_id from visit_parties own
          join visit_parties other on other.enterprise_id = own.enterprise_id or other.association_id = own.association_id
          where own.visit_id = ${id}))`,
      ),
    )
    .orderBy(desc(visits.reportOn), desc(visits.id))
    .limit(6)
}

export type VisitBeside = Awaited<ReturnType<typeof visitsBeside>>[number]

/** How many visits `filter` finds, counted to one beyond `most`. */
export async function countVisits(ctx: Context, filter: Partial<VisitFilter>, most = countCap) {
  const some = ctx.db
    .select({ one: sql`1` })
    .from(visits)
    .where(matching(ctx, filter))
    .limit(most + 1)
    .as('some')
  return ctx.db.$count(some)
}

/** The different units of ours the reader may know to have visited each firm in the 30 days up to `ctx.now`; cancelled ones aside. */
export async function recentUnits(ctx: Context, enterpriseIds: readonly string[]) {
  if (!enterpriseIds.length) return []
  const rows = await ctx.db.execute<{ enterpriseId: string; name: string; units: (string | null)[] }>(sql`
    select p.enterprise_id as "enterpriseId", ${calledAs(ctx, 'e')} as name, array_agg(distinct c.unit_id::text) as units
    from visit_parties p join visits on visits.id = p.visit_id and ${readableVisits(ctx)} and visits.status <> 'cancelled'
      and visits.mode <> 'online' and visits.report_on between (${ctx.now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date - 30
        and (${ctx.now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date + 30
    join enterprises e on e.id = p.enterprise_id
    join visit_people w on w.visit_id = visits.id and w.account_id is not null join accounts c on c.id = w.account_id
    where p.enterprise_id in ${[...enterpriseIds]} group by p.enterprise_id, e.id`)
  return [...rows]
}
