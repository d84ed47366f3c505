import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projects } from '#db/schema/projects.ts'
import { fullProjects } from '../access.server.ts'
import type { ProjectFilter } from '../forms.ts'
import { stageMedians } from '../medians.server.ts'
import { aged, plannedSum, selectProjects } from '../rows.server.ts'
import { matching } from './filter.server.ts'

/** A column shows this many cards; the list holds the rest. */
export const cardsPerStage = 30

/** The board: per stage how many, how much of it is known, the median stay, and the cards, longest there first. */
export async function projectBoard(ctx: Context, filter: Partial<ProjectFilter>) {
  const [sums, medians, cards] = await Promise.all([
    sumsByStage(ctx, filter),
    stageMedians(ctx),
    firstCards(ctx, filter),
  ])
  return { sums, medians, cards }
}
export type ProjectBoard = Awaited<ReturnType<typeof projectBoard>>

/** Counts come from every card, sums only from rows read in full (access.md). */
function sumsByStage(ctx: Context, filter: Partial<ProjectFilter>) {
  const full = fullProjects(ctx)
  return ctx.db
    .select({
      stage: projects.stage,
      n: sql<number>`count(*)::int`,
      seen: sql<number>`count(*) filter (where ${full})::int`,
      filled: sql<number>`count(*) filter (where ${full} and ${plannedSum} is not null)::int`,
      planned: sql<number | null>`(sum(${plannedSum}) filter (where ${full}))::float8`,
    })
    .from(projects)
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .where(matching(ctx, filter))
    .groupBy(projects.stage)
}

async function firstCards(ctx: Context, filter: Partial<ProjectFilter>) {
  const ranked = ctx.db
    .select({
      id: projects.id,
      place:
        sql<number>`row_number() over (partition by ${projects.stage} order by ${projects.stageSince}, ${projects.id})`.as(
          'place',
        ),
    })
    .from(projects)
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .where(matching(ctx, filter))
    .as('ranked')
  const first = ctx.db.select({ id: ranked.id }).from(ranked).where(sql`${ranked.place} <= ${cardsPerStage}`)
  const rows = await selectProjects(ctx)
    .where(and(matching(ctx, filter), inArray(projects.id, first)))
    .orderBy(asc(projects.stageSince), asc(projects.id))
  return rows.map((row) => aged(ctx, row))
}
