import { and, eq, isNull } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { projectAmounts, rivals } from '#db/schema/projects.ts'
import type { NewAmount, NewRival, RivalResult } from './forms.ts'
import { aboutProject, getFullProject } from './mutations.server.ts'
import { canEditProject } from './permissions.ts'

/** Adds a sum of money; foreign sums are kept as said and converted at the given day's rate. */
export function addAmount(ctx: Context, form: NewAmount) {
  return createOnce(
    ctx,
    form,
    (ctx) => readPart(ctx, projectAmounts, form.id),
    async (ctx, digest) => {
      const project = await editable(ctx, form.projectId)
      const { amount, rate, currency = 'CNY', ...facts } = form
      const isForeign = currency !== 'CNY' && rate !== undefined
      await ctx.db.insert(projectAmounts).values({
        ...facts,
        ...{ currency, enteredBy: ctx.actor.id, createdAt: ctx.now, updatedAt: ctx.now },
        amount: isForeign ? Math.round(amount * rate) : amount,
        ...(isForeign
          ? { original: amount, rateMillionths: Math.round(rate * 1_000_000) }
          : { rateOn: null }),
      })
      await record(ctx, {
        event: 'project.amountAdded',
        ...aboutProject(project),
        digest: undefined,
        fields: ['amounts'],
      })
      await record(ctx, {
        event: 'amount.added',
        subject: { kind: 'amount', id: form.id },
        projectId: project.id,
        digest,
      })
      return readPart(ctx, projectAmounts, form.id)
    },
  )
}

export function addRival(ctx: Context, form: NewRival) {
  return createOnce(
    ctx,
    form,
    (ctx) => readPart(ctx, rivals, form.id),
    async (ctx, digest) => {
      const project = await editable(ctx, form.projectId)
      await ctx.db.insert(rivals).values({ ...form, createdAt: ctx.now, updatedAt: ctx.now })
      await record(ctx, {
        event: 'rival.added',
        subject: { kind: 'rival', id: form.id },
        projectId: project.id,
        digest,
      })
      return readPart(ctx, rivals, form.id)
    },
  )
}

/** What a rival offers now, or how it ended. */
export function updateRival(ctx: Context, form: RivalResult) {
  return inTransaction(ctx, async (ctx) => {
    const rival = await readPart(ctx, rivals, form.id)
    const project = await editable(ctx, rival.projectId)
    const theirs = { offer: rival.offer, result: rival.result }
    const saved = await save(
      ctx,
      rivals,
      rival,
      form.version,
      { offer: form.offer ?? null, result: form.result },
      theirs,
    )
    await record(ctx, {
      event: 'rival.updated',
      subject: { kind: 'rival', id: form.id },
      projectId: project.id,
    })
    return saved
  })
}

type Removal = { id: string; version?: number; reason: string }

export const removeAmount = (ctx: Context, form: Removal) =>
  remove(ctx, projectAmounts, 'amount.removed', form)
export const removeRival = (ctx: Context, form: Removal) => remove(ctx, rivals, 'rival.removed', form)

type Part = typeof projectAmounts | typeof rivals

function remove(ctx: Context, table: Part, event: string, form: Removal) {
  return inTransaction(ctx, async (ctx) => {
    const part = await readPart(ctx, table, form.id)
    const project = await editable(ctx, part.projectId)
    const gone = { deletedAt: ctx.now, deletedBy: ctx.actor.id, deleteReason: form.reason }
    await save(ctx, table as typeof rivals, part, form.version, gone)
    await record(ctx, {
      event,
      ...aboutProject(project),
      subject: { kind: 'project_part', id: part.id },
      reason: form.reason,
    })
    return { id: part.id }
  })
}

async function editable(ctx: Context, projectId: string) {
  const project = await getFullProject(ctx, projectId)
  ensure(canEditProject(ctx.actor, project), forbidden('projects.edit'))
  return project
}

async function readPart<T extends PgTable & { id: PgColumn; deletedAt: PgColumn }>(
  ctx: Context,
  table: T,
  id: string,
): Promise<T['$inferSelect']> {
  const [part] = await ctx.db
    .select()
    .from(table as never)
    .where(and(eq(table.id, id), isNull(table.deletedAt)))
  if (!part) throw missing('projects.partMissing')
  return part as T['$inferSelect']
}
