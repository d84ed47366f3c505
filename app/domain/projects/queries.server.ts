import { aliasedTable, and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { dayOf, daysBetween } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { beyond, countCap, cursorOf, pageOf } from '#app/domain/keyset.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { accounts, teams } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { projects } from '#db/schema/projects.ts'
import { fullProjects, readableProjects } from './access.server.ts'
import type { ProjectFilter } from './forms.ts'
import { staleLight } from './moves.ts'

export const pageSize = 50
const city = aliasedTable(places, 'city')

/** May be known by its firm: not confidential, or read in full. */
export const isNamed = (ctx: Context) => sql`(not projects.confidential or ${fullProjects(ctx)})`

const cardOf = (ctx: Context) => {
  const named = isNamed(ctx)
  const full = fullProjects(ctx)
  return {
    id: projects.id,
    number: projects.number,
    access: sql<'full' | 'card'>`case when ${full} then 'full' else 'card' end`,
    confidential: projects.confidential,
    /** The firm, the project's title where it has none, or the code name of a confidential project. */
    label: sql<string>`case when ${named} then coalesce(${enterprises.name}, ${projects.title}) else coalesce(${projects.codeName}, ${projects.number}) end`,
    title: sql<string | null>`case when ${named} then ${projects.title} end`,
    codeName: projects.codeName,
    sample: sql<boolean>`case when ${named} then coalesce(${enterprises.sample}, false) else false end`,
    enterpriseId: sql<string | null>`case when ${named} then ${projects.enterpriseId} end`,
    template: projects.template,
    stage: projects.stage,
    stageSince: projects.stageSince,
    exit: projects.exit,
    exitSince: projects.exitSince,
    teamId: projects.teamId,
    team: teams.name,
    teamEn: teams.nameEn,
    owner: sql<string | null>`case when ${full} then ${accounts.name} end`,
    channel: sql<string | null>`case when ${full} then ${projects.channel} end`,
    cityCode: projects.originCityCode,
    city: city.name,
    cityEn: city.nameEn,
    /** 分; the planned investment, only where read in full. */
    planned: sql<number | null>`case when ${full} then (select sum(a.amount)::float8 from project_amounts a
      where a.project_id = ${projects.id} and a.kind = 'planned' and a.deleted_at is null) end`,
    pendingTo: sql<
      string | null
    >`(select coalesce(s.to_exit, s.to_stage) from stage_events s where s.project_id = ${projects.id} and s.status = 'applied')`,
    updatedAt: projects.updatedAt,
  }
}

/** What `filter` asks for, within what the reader may see. */
export function matching(ctx: Context, filter: Partial<ProjectFilter>): SQL | undefined {
  const word = filter.q?.normalize('NFKC').toLowerCase() ?? ''
  const named = isNamed(ctx)
  return and(
    readableProjects(ctx),
    word
      ? sql`(strpos(lower(coalesce(${projects.codeName}, '')), ${word}) > 0 or strpos(lower(${projects.number}), ${word}) > 0
          or (${named} and (strpos(lower(${projects.title}), ${word}) > 0 or strpos(lower(coalesce(${enterprises.name}, '')), ${word}) > 0
            or ${enterprises.initials} like ${`${word.replace(/[%_\\]/g, '')}%`})))`
      : undefined,
    filter.stage ? eq(projects.stage, filter.stage) : undefined,
    filter.exit === 'in' ? isNull(projects.exit) : filter.exit ? eq(projects.exit, filter.exit) : undefined,
    filter.team ? eq(projects.teamId, filter.team) : undefined,
    filter.owner ? and(eq(projects.ownerId, filter.owner), fullProjects(ctx)) : undefined,
    filter.city ? eq(projects.originCityCode, filter.city) : undefined,
    filter.channel ? and(eq(projects.channel, filter.channel), fullProjects(ctx)) : undefined,
    filter.template ? eq(projects.template, filter.template) : undefined,
    filter.enterprise ? and(eq(projects.enterpriseId, filter.enterprise), named) : undefined,
  )
}

const from = (ctx: Context) =>
  ctx.db
    .select({ ...cardOf(ctx), cursor: cursorOf(projects) })
    .from(projects)
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .leftJoin(teams, eq(teams.id, projects.teamId))
    .leftJoin(accounts, eq(accounts.id, projects.ownerId))
    .leftJoin(city, eq(city.code, projects.originCityCode))
    .$dynamic()

type Raw = Awaited<ReturnType<typeof from>>[number]

/** A row with its age, told in natural days of the park. */
function aged(ctx: Context, { cursor: _, ...row }: Raw) {
  const days = Math.max(0, daysBetween(dayOf(row.exitSince ?? row.stageSince), dayOf(ctx.now)))
  return { ...row, stageDays: days, light: staleLight(row.stage, row.exit, days) }
}

export async function listProjects(ctx: Context, filter: Partial<ProjectFilter>) {
  const rows = await from(ctx)
    .where(and(matching(ctx, filter), beyond(projects, filter.after)))
    .orderBy(desc(projects.updatedAt), desc(projects.id))
    .limit(pageSize + 1)
  const page = pageOf(rows, pageSize)
  return { items: page.items.map((row) => aged(ctx, row)), next: page.next }
}

export type ProjectRow = Awaited<ReturnType<typeof listProjects>>['items'][number]

/** Every project the filter finds, for board and map; up to `countCap` of them. */
export async function listAllProjects(ctx: Context, filter: Partial<ProjectFilter>): Promise<ProjectRow[]> {
  const rows = await from(ctx)
    .where(matching(ctx, filter))
    .orderBy(desc(projects.stageSince), desc(projects.id))
    .limit(countCap)
  return rows.map((row) => aged(ctx, row))
}

export async function countProjects(ctx: Context, filter: Partial<ProjectFilter>) {
  const some = ctx.db
    .select({ one: sql`1` })
    .from(projects)
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .where(matching(ctx, filter))
    .limit(countCap + 1)
    .as('some')
  return ctx.db.$count(some)
}

/** The card of one project the actor may know of. */
export async function getProjectCard(ctx: Context, id: string): Promise<ProjectRow> {
  const [row] = await from(ctx).where(and(readableProjects(ctx), eq(projects.id, id)))
  if (!row) throw missing('projects.missing')
  return aged(ctx, row)
}

/** Median natural days that finished stays in each stage took, from confirmed history. */
export async function stageMedians(ctx: Context): Promise<Partial<Record<string, number>>> {
  const rows = await ctx.db.execute<{ stage: string; days: number }>(sql`
    with moves as (select project_id, to_stage, reviewed_at, lead(reviewed_at) over (partition by project_id order by reviewed_at, id) as left_at
      from stage_events where status = 'confirmed' and precision = 'day')
    select to_stage as stage, percentile_cont(0.5) within group (order by extract(epoch from left_at - reviewed_at) / 86400)::float8 as days
    from moves where to_stage is not null and left_at is not null group by to_stage`)
  return Object.fromEntries([...rows].map(({ stage, days }) => [stage, Math.round(days)]))
}
