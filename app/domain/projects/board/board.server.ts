import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projectAmounts, projects } from '#db/schema/projects.ts'
import { fullProjects } from '../access.server.ts'
import { aged, type ProjectRow, selectProjects } from '../rows.server.ts'
import { type Medians, stages } from '../stages/stages.ts'
import { matching, type Wanted } from './filter.server.ts'
import type { StageSum } from './sums.ts'

/** A column shows this many cards; the list holds the rest. */
export const cardsPerStage = 15

export type ProjectBoard = { sums: StageSum[]; cards: ProjectRow[]; medians: Medians }

/** Per stage how many and how much of it is known, by the rows: counts from every card, sums from what is read in full (access.md). */
export function sumsByStage(ctx: Context, filter: Wanted) {
  const full = fullProjects(ctx)
  const planned = ctx.db
    .select({ projectId: projectAmounts.projectId, sum: sql`sum(${projectAmounts.amount})`.as('sum') })
    .from(projectAmounts)
    .where(and(eq(projectAmounts.kind, 'planned'), isNull(projectAmounts.deletedAt)))
    .groupBy(projectAmounts.projectId)
    .as('planned')
  return ctx.db
    .select({
      stage: projects.stage,
      n: sql<number>`count(*)::int`,
      seen: sql<number>`count(*) filter (where ${full})::int`,
      filled: sql<number>`count(*) filter (where ${full} and ${planned.sum} is not null)::int`,
      planned: sql<number | null>`(sum(${planned.sum}) filter (where ${full}))::float8`,
    })
    .from(projects)
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .leftJoin(planned, eq(planned.projectId, projects.id))
    .where(matching(ctx, filter))
    .groupBy(projects.stage)
}

/** The cards of each column, longest there first. */
export async function firstCards(ctx: Context, filter: Wanted): Promise<ProjectRow[]> {
  const rows = await selectProjects(ctx)
    .where(sql`projects.id in (${filter.q ? foundOnce(ctx, filter) : byColumn(ctx, filter)})`)
    .orderBy(asc(projects.stageSince), asc(projects.id))
  return rows.map((row) => aged(ctx, row))
}

const from = sql`projects left join enterprises on enterprises.id = projects.enterprise_id`

/** Each column is read in its order, as far as there are cards in it. */
function byColumn(ctx: Context, filter: Wanted) {
  const columns = stages.map(
    (stage) => sql`(select projects.id from ${from}
      where projects.stage = ${stage} and ${matching(ctx, filter)}
      order by projects.stage_since, projects.id limit ${cardsPerStage})`,
  )
  return sql.join(columns, sql` union all `)
}

/** What a word finds is found once and then dealt out to the columns. */
const foundOnce = (ctx: Context, filter: Wanted) => sql`select id from (
  select projects.id, row_number() over (partition by projects.stage order by projects.stage_since, projects.id) as place
  from ${from} where ${matching(ctx, filter)}) as found where place <= ${cardsPerStage}`
