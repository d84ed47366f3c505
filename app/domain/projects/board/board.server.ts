import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projectAmounts, projects } from '#db/schema/projects.ts'
import { fullProjects } from '../access.server.ts'
import type { ProjectFilter } from '../forms.ts'
import { aged, selectProjects } from '../rows.server.ts'
import { type Medians, stages } from '../stages/stages.ts'
import { matching } from './filter.server.ts'

/** A column shows this many cards; the list holds the rest. */
export const cardsPerStage = 15

/** The board: per stage how many, how much of it is known, and the cards, longest there first. */
export async function projectBoard(ctx: Context, filter: Partial<ProjectFilter>) {
  const [sums, cards] = await Promise.all([sumsByStage(ctx, filter), firstCards(ctx, filter)])
  return { sums, cards }
}
export type ProjectBoard = Awaited<ReturnType<typeof projectBoard>> & { medians: Medians }

/** Counts come from every card, sums only from rows read in full (access.md). */
function sumsByStage(ctx: Context, filter: Partial<ProjectFilter>) {
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

async function firstCards(ctx: Context, filter: Partial<ProjectFilter>) {
  const columns = stages.map(
    (
      stage,
    ) => sql`(select projects.id from projects left join enterprises on enterprises.id = projects.enterprise_id
      where projects.stage = ${stage} and ${matching(ctx, filter)}
      order by projects.stage_since, projects.id limit ${cardsPerStage})`,
  )
  const rows = await selectProjects(ctx)
    .where(sql`projects.id in (${sql.join(columns, sql` union all `)})`)
    .orderBy(asc(projects.stageSince), asc(projects.id))
  return rows.map((row) => aged(ctx, row))
}
