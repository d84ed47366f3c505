import { aliasedTable, and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { type Paging, paging } from '#app/domain/keyset.server.ts'
import { called, calledIfAny } from '#app/domain/named.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { tasks } from '#db/schema/tasks.ts'
import type { TaskFilter } from './forms.ts'
import { taskAbilities } from './permissions.ts'

const pageSize = 100
const giver = aliasedTable(accounts, 'giver')

/** One's own tasks, those one gave, and for leadership all with a parent. Others see a parent's tasks on its page. */
export function readableTasks({ actor }: Context): SQL {
  if (!isBusiness(actor)) return sql`false`
  const ofParent = hasRole(actor, 'leader')
    ? sql`num_nonnulls(tasks.visit_id, tasks.project_id, tasks.ticket_id, tasks.plan_id, tasks.enterprise_id) > 0`
    : sql`false`
  return sql`(${tasks.ownerId} = ${actor.id} or ${tasks.givenBy} = ${actor.id} or ${ofParent})`
}

const rowOf = (ctx: Context) => ({
  id: tasks.id,
  version: tasks.version,
  kind: tasks.kind,
  title: tasks.title,
  status: tasks.status,
  dueOn: tasks.dueOn,
  doneAt: tasks.doneAt,
  doneNote: tasks.doneNote,
  ownerId: tasks.ownerId,
  owner: called(ctx, accounts),
  givenBy: called(ctx, giver),
  enterpriseId: tasks.enterpriseId,
  enterprise: calledIfAny(ctx, enterprises),
  sample: enterprises.sample,
  visitId: tasks.visitId,
  projectId: tasks.projectId,
  ticketId: tasks.ticketId,
  planId: tasks.planId,
})

/** One's own tasks by due day, those without a day last; or by id. */
export async function listMyTasks(ctx: Context, filter: TaskFilter & Paging) {
  const size = filter.limit ?? pageSize
  const isWalk = filter.walk === true
  const { beyond, order } = paging(tasks, filter)
  const rows = await select(ctx)
    .where(
      and(
        isNull(tasks.deletedAt),
        eq(tasks.ownerId, ctx.actor.id),
        eq(tasks.status, filter.status),
        isBusiness(ctx.actor) ? undefined : sql`false`,
        isWalk ? beyond : undefined,
      ),
    )
    .orderBy(...(isWalk ? order : [sql`${tasks.dueOn} asc nulls last`, asc(tasks.id)]))
    .limit(size + 1)
  const items = rows.slice(0, size)
  return { items, next: isWalk && rows.length > size ? items.at(-1)!.id : null }
}

export type TaskRow = Awaited<ReturnType<typeof listMyTasks>>['items'][number]

/** The tasks of a parent the caller has already read in full. */
export function tasksOf(ctx: Context, parent: SQL) {
  return select(ctx)
    .where(and(isNull(tasks.deletedAt), parent))
    .orderBy(asc(tasks.createdAt), asc(tasks.id))
}

export async function getTask(ctx: Context, id: string) {
  const [task] = await select(ctx).where(
    and(eq(tasks.id, id), isNull(tasks.deletedAt), or(readableTasks(ctx), sql`false`)),
  )
  if (!task) throw missing('tasks.missing')
  return { ...task, abilities: taskAbilities(ctx.actor, task) }
}

function select(ctx: Context) {
  return ctx.db
    .select(rowOf(ctx))
    .from(tasks)
    .innerJoin(accounts, eq(accounts.id, tasks.ownerId))
    .innerJoin(giver, eq(giver.id, tasks.givenBy))
    .leftJoin(enterprises, eq(enterprises.id, tasks.enterpriseId))
    .$dynamic()
}
