import { and, desc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { countCap, type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { onceARow } from '#app/domain/once-a-row.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projects } from '#db/schema/projects.ts'
import { fullProjects, readableProjects } from './access.server.ts'
import { matching, type Wanted } from './board/filter.server.ts'
import type { ProjectFilter } from './forms.ts'
import { aged, type ProjectRow, selectProjects } from './rows.server.ts'

export type { ProjectRow }

export const pageSize = 50

export async function listProjects(ctx: Context, filter: Partial<ProjectFilter> & Paging) {
  const size = filter.limit ?? pageSize
  const { beyond, order, cursor } = paging(projects, filter)
  const rows = await selectProjects(ctx, cursor)
    .where(and(matching(ctx, filter), beyond))
    .orderBy(...order)
    .limit(size + 1)
  const page = pageOf(rows, size)
  return { items: page.items.map((row) => aged(ctx, row)), next: page.next }
}

/** The projects the filter finds that moved last, at most `limit`. */
export async function movedLast(ctx: Context, filter: Wanted, limit: number): Promise<ProjectRow[]> {
  const rows = await selectProjects(ctx)
    .where(matching(ctx, filter))
    .orderBy(desc(projects.stageSince), desc(projects.id))
    .limit(limit)
  return rows.map((row) => aged(ctx, row))
}

/** The projects the filter finds that stand on their stage for longest, at most `limit`. */
export async function longestStanding(ctx: Context, filter: Wanted, limit: number): Promise<ProjectRow[]> {
  // Put in order before it is asked which of them need attention: that is dear, and the first few are enough.
  const inOrder = sql`(select * from projects where ${matching(ctx, { ...filter, stale: undefined })}
    order by stage_since, id offset 0) projects`
  const first = sql`array(select projects.id from ${inOrder}
    left join enterprises on enterprises.id = projects.enterprise_id
    where ${matching(ctx, filter)} order by projects.stage_since, projects.id limit ${sql.raw(String(limit))})`
  const rows = await selectProjects(ctx)
    .where(sql`projects.id = any(${first})`)
    .orderBy(projects.stageSince, projects.id)
  return rows.map((row) => aged(ctx, row))
}

/** How many projects `filter` finds, counted to one beyond `most`. */
export function countProjects(ctx: Context, filter: Partial<ProjectFilter>, most = countCap) {
  const some = ctx.db
    .select({ one: sql`1` })
    .from(projects)
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .where(matching(ctx, filter))
    .limit(most + 1)
    .as('some')
  return ctx.db.$count(some)
}

/** The card of one project the actor may know of. */
export async function getProjectCard(ctx: Context, id: string): Promise<ProjectRow> {
  const full = onceARow(fullProjects(ctx))
  const [row] = await selectProjects(ctx, undefined, full.is)
    .crossJoinLateral(full.row)
    .where(and(readableProjects(ctx), eq(projects.id, id)))
  if (!row) throw missing('projects.missing')
  return aged(ctx, row)
}

/** A firm's projects as far as the reader may connect them with it, newest move first. */
export async function listProjectsOfEnterprise(ctx: Context, enterpriseId: string): Promise<ProjectRow[]> {
  const rows = await selectProjects(ctx)
    .where(matching(ctx, { enterprise: enterpriseId }))
    .orderBy(sql`projects.exit is null desc`, desc(projects.stageSince), projects.id)
    .limit(20)
  return rows.map((row) => aged(ctx, row))
}
