import { sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import type { Day } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { readableProjects } from '#app/domain/projects/access.server.ts'
import type { Medians, Stage } from '#app/domain/projects/stages/stages.ts'
import { onceSettled } from './kept/settle.server.ts'
import { keptMedians } from './kept/sums.server.ts'

type Row = { stage: Stage; days: number }

/**
 * M6, median natural days of the stays in each stage that ended, key build apart. A stay begins with a confirmed arrival
 * and ends with the next confirmed move; days spent out of the pipeline belong to none, and a move known by its year
 * alone bounds none. A stage nobody left has no median.
 */
export async function stageMedians(ctx: Context): Promise<Medians> {
  if (!isBusiness(ctx.actor)) return {}
  return named(await onceSettled(ctx.db, async () => ctx.db.execute<Row>(keptMedians)))
}

/** The same of the stays that had ended by the end of `day`, by the moves themselves. */
export async function stageMediansBy(ctx: Context, day: Day): Promise<Medians> {
  const rows = await ctx.db.execute<Row>(sql`
    with moves as (
      select e.to_stage, e.to_exit, e.precision, parked.day as came_on,
        lead(parked.day) over move as left_on, lead(e.precision) over move as left_precision
      from stage_events e join projects on projects.id = e.project_id
        cross join lateral (select (e.reviewed_at at time zone 'Asia/Shanghai')::date as day) as parked
      where e.status = 'confirmed' and projects.template <> 'key_build' and ${readableProjects(ctx)}
      window move as (partition by e.project_id order by e.reviewed_at, e.applied_at, e.id))
    select to_stage as stage, percentile_cont(0.5) within group (order by left_on - came_on)::float8 as days
    from moves where to_exit is null and to_stage is not null and left_on <= ${day}::date
      and precision = 'day' and left_precision = 'day' group by to_stage`)
  return named(rows)
}

const named = (rows: readonly Row[]): Medians =>
  Object.fromEntries(rows.map(({ stage, days }) => [stage, days]))
