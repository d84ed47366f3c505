import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { fullPlans } from '#app/domain/liaison/access.server.ts'
import { called } from '#app/domain/named.server.ts'
import { readableTasks } from '#app/domain/tasks/queries.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { tasks } from '#db/schema/tasks.ts'
import { fullProjects, fullTickets, fullVisits } from './reading.server.ts'

const rowOf = (ctx: Context) => ({
  id: tasks.id,
  version: tasks.version,
  title: tasks.title,
  status: tasks.status,
  dueOn: tasks.dueOn,
  doneAt: tasks.doneAt,
  ownerId: tasks.ownerId,
  owner: called(ctx, accounts),
})

/** No firm's page shows more of either. */
const atMost = 100

/** Promises made to a firm, open ones first by their day, as far as the reader may know of them. */
export async function promisesOf(ctx: Context, enterpriseId: string) {
  const rows = await tasksAbout(ctx, enterpriseId, sql`tasks.kind = 'promise' and tasks.status <> 'dropped'`)
  return rows.map(({ isPromise: _, ...row }) => row)
}
export type Promised = Awaited<ReturnType<typeof promisesOf>>[number]

/** The same, and the open tasks about the firm that are no promise to it: one question, since the right to both is one. */
export async function promisesAndTasksOf(ctx: Context, enterpriseId: string) {
  const rows = await tasksAbout(
    ctx,
    enterpriseId,
    sql`case when tasks.kind = 'promise' then tasks.status <> 'dropped' else tasks.status = 'open' end`,
    2 * atMost,
  )
  const of = (isPromise: boolean) =>
    rows
      .filter((row) => row.isPromise === isPromise)
      .slice(0, atMost)
      .map(({ isPromise: _, ...row }): Promised => row)
  return { promises: of(true), tasks: of(false) }
}

function tasksAbout(ctx: Context, enterpriseId: string, which: SQL, limit = atMost) {
  return ctx.db
    .select({ ...rowOf(ctx), isPromise: sql<boolean>`tasks.kind = 'promise'` })
    .from(tasks)
    .innerJoin(accounts, eq(accounts.id, tasks.ownerId))
    .where(and(eq(tasks.enterpriseId, enterpriseId), which, isNull(tasks.deletedAt), knownTasks(ctx)))
    .orderBy(sql`tasks.status = 'done', coalesce(tasks.done_at::date, tasks.due_on) nulls last, tasks.id`)
    .limit(limit)
}

/** A firm's tasks for who reads them anyway, or reads in full what one hangs on; the firm itself is read by all (access.md). */
function knownTasks(ctx: Context): SQL {
  if (!isBusiness(ctx.actor)) return sql`false`
  return sql`(${readableTasks(ctx)}
    or num_nonnulls(tasks.visit_id, tasks.project_id, tasks.ticket_id, tasks.plan_id) = 0
    or exists (select 1 from visits where visits.id = tasks.visit_id and visits.deleted_at is null and ${fullVisits(ctx)})
    or exists (select 1 from projects where projects.id = tasks.project_id and projects.deleted_at is null and ${fullProjects(ctx)})
    or exists (select 1 from tickets where tickets.id = tasks.ticket_id and tickets.deleted_at is null and ${fullTickets(ctx)})
    or exists (select 1 from plans where plans.id = tasks.plan_id and plans.deleted_at is null and ${fullPlans(ctx.actor, dayOf(ctx.now))}))`
}
