import { getTableColumns, sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { listed, listedIds } from '#app/domain/listed.server.ts'
import { namedProjects } from '#app/domain/projects/access.server.ts'
import { lockNumbers } from '#app/domain/projects/number.server.ts'
import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projects } from '#db/schema/projects.ts'

const { grams: _, ...columns } = getTableColumns(projects)

type Confirmed = { stage: Stage | null; exit: Exit | null; day: Day; precision: 'day' | 'year' }
const moves = sql<
  Confirmed[]
>`(select coalesce(json_agg(json_build_object('stage', s.to_stage, 'exit', s.to_exit,
    'day', (s.reviewed_at at time zone 'Asia/Shanghai')::date, 'precision', s.precision) order by s.reviewed_at, s.applied_at, s.id), '[]')
  from stage_events s where s.project_id = projects.id and s.status = 'confirmed')`
const isApplied = sql<boolean>`exists (select 1 from stage_events s where s.project_id = projects.id and s.status = 'applied')`
const amounts = sql<string[]>`array(select distinct a.kind from project_amounts a
  where a.project_id = projects.id and a.deleted_at is null)`

const collaborators = sql<string[]>`array(select k.account_id::text from project_collaborators k
  where k.project_id = projects.id)`

/**
 * Projects that rows may be, by their titles, with the way they went. A confidential one is nobody's who does not read it:
 * a row of the same title is told nothing of it.
 */
export const storedProjects = (ctx: Context, titles: readonly string[]) =>
  ctx.db
    .select({ ...columns, moves, isApplied, amounts, collaborators })
    .from(projects)
    .where(sql`${namedProjects(ctx)}
      and string_to_array(${projects.searched}, ' ') && array(select value from ${listed(titles)})`)
export type StoredProject = Awaited<ReturnType<typeof storedProjects>>[number]

/** Firms that projects landed for, as far as they are not in the park yet. */
export async function prospectsAmong(ctx: Context, ids: readonly string[]) {
  const rows = await ctx.db
    .select({
      id: enterprises.id,
      version: enterprises.version,
      status: enterprises.status,
      residentSince: enterprises.residentSince,
    })
    .from(enterprises)
    .where(sql`${enterprises.id} in (${listedIds(ids)}) and ${enterprises.status} = 'prospect'`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The office's reasons for going out, by what they are called. */
export async function exitReasons(ctx: Context) {
  const rows = await ctx.db.execute<{ code: string; kind: string; zh: string; en: string }>(sql`
    select code, kind, zh, en from dictionary_entries where kind in ('lost_reason', 'exit_reason')`)
  return (exit: Exit, said: string) =>
    rows.find(
      ({ kind, code, zh, en }) =>
        kind === (exit === 'lost' ? 'lost_reason' : 'exit_reason') &&
        [code, zh, en.toLowerCase()].includes(said.trim().toLowerCase()),
    )?.code ?? null
}

/** The next numbers of each year, `P-2021-031`, for projects opened then. */
export async function numbersFrom(ctx: Context, years: readonly string[]) {
  if (years.length > 0) await lockNumbers(ctx)
  const rows = await ctx.db.execute<{ year: string; last: number }>(sql`
    select listed.value as year, coalesce(max(substring(p.number from 8)::int), 0)::int as last
    from ${listed([...new Set(years)])} left join projects p on p.number like 'P-' || listed.value || '-%' group by 1`)
  const last = new Map(rows.map(({ year, last }) => [year, last]))
  return (year: string) => {
    const next = (last.get(year) ?? 0) + 1
    last.set(year, next)
    return `P-${year}-${String(next).padStart(3, '0')}`
  }
}
