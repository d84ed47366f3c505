import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { isBusiness } from '#app/domain/actor.ts'
import { notAtWork } from '#app/domain/cadres/at-work.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { ensure, forbidden, notFound, refuse } from '#app/domain/refusal.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { tasks } from '#db/schema/tasks.ts'
import type { NewTask, TaskKind, TaskStep } from './forms.ts'
import { againstClosing, againstReopening } from './permissions.ts'
import { getTask } from './queries.server.ts'

export type Given = { kind: TaskKind; title: string; ownerId?: string; dueOn?: string }
type Parents = {
  enterpriseId?: string | null
  visitId?: string
  projectId?: string
  planId?: string
  ticketId?: string
}

/** Gives tasks born from another record, in its transaction; without an owner they are the actor's own. */
export async function giveTasks(ctx: Context, given: readonly Given[], parents: Parents) {
  if (!given.length) return
  await ensureOwners(ctx, given)
  await ctx.db.insert(tasks).values(
    given.map(({ kind, title, ownerId, dueOn }) => ({
      id: uuidv7(),
      kind,
      title,
      dueOn,
      ownerId: ownerId ?? ctx.actor.id,
      givenBy: ctx.actor.id,
      ...parents,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })),
  )
}

export function addTask(ctx: Context, form: NewTask) {
  ensure(isBusiness(ctx.actor), forbidden('tasks.add'))
  return createOnce(
    ctx,
    form,
    (ctx) => getTask(ctx, form.id),
    async (ctx, digest) => {
      await ensureOwners(ctx, [form])
      await ensureFirm(ctx, form.enterpriseId)
      const ownerId = form.ownerId ?? ctx.actor.id
      await ctx.db
        .insert(tasks)
        .values({ ...form, ownerId, givenBy: ctx.actor.id, createdAt: ctx.now, updatedAt: ctx.now })
      await happened(ctx, 'task.given', { id: form.id, enterpriseId: form.enterpriseId }, digest)
      return getTask(ctx, form.id)
    },
  )
}

export const completeTask = (ctx: Context, form: TaskStep) => close(ctx, form, 'done')
export const dropTask = (ctx: Context, form: TaskStep) => close(ctx, form, 'dropped')

function close(ctx: Context, form: TaskStep, status: 'done' | 'dropped') {
  return inTransaction(ctx, async (ctx) => {
    const task = await getTask(ctx, form.id)
    refuse(againstClosing(ctx.actor, task))
    const doneAt = status === 'done' ? ctx.now : null
    await save(ctx, tasks, task, form.version, { status, doneAt, doneNote: form.note ?? null })
    await happened(ctx, status === 'done' ? 'task.done' : 'task.dropped', task)
    return getTask(ctx, form.id)
  })
}

/** Undo: a closed task is open again. */
export function reopenTask(ctx: Context, form: TaskStep) {
  return inTransaction(ctx, async (ctx) => {
    const task = await getTask(ctx, form.id)
    refuse(againstReopening(ctx.actor, task))
    await save(ctx, tasks, task, form.version, { status: 'open', doneAt: null, doneNote: null })
    await happened(ctx, 'task.reopened', task)
    return getTask(ctx, form.id)
  })
}

const happened = (
  ctx: Context,
  event: string,
  task: { id: string; enterpriseId?: string | null },
  digest?: string,
) =>
  record(ctx, {
    event,
    subject: { kind: 'task', id: task.id },
    enterpriseIds: task.enterpriseId ? [task.enterpriseId] : [],
    digest,
  })

async function ensureOwners(ctx: Context, given: readonly { ownerId?: string }[]) {
  const strangers = await notAtWork(
    ctx,
    given.flatMap(({ ownerId }) => ownerId ?? []),
  )
  if (strangers.length) throw notFound('tasks', 'ownerId')
}

async function ensureFirm(ctx: Context, id: string | undefined) {
  if (!id) return
  const [firm] = await ctx.db
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(and(eq(enterprises.id, id), isNull(enterprises.deletedAt)))
  if (!firm) throw notFound('tasks', 'enterpriseId')
}
