import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { audit } from '#app/domain/activity/mutations.server.ts'
import type { Context } from '#app/domain/context.ts'
import { listedIds } from '#app/domain/listed.server.ts'
import { importRows, imports, importWrites } from '#db/schema/imports.ts'
import { type Planned, planFault, type Row } from '../landing/draft.ts'
import { importMessages } from '../messages.ts'
import { execute, type Work } from './execute.server.ts'
import { among, keepPlans, nextRows, openDesk, planRows, toWrite } from './rows.server.ts'
import { tellOf } from './tell.server.ts'

/**
 * Writes the next batch: planned anew from what stands now, and all of it or nothing. What came to something else than was
 * confirmed is left. Answers whether there is more.
 */
export async function writeBatch(
  ctx: Context,
  importId: string,
  importerId: string,
  most?: number,
): Promise<boolean> {
  const rows = await nextRows(ctx, importId, toWrite, most)
  if (rows.length === 0) return finish(ctx, importId)
  const desk = await openDesk(ctx, importId, importerId, false)
  const planned = await planRows(ctx, desk, rows)
  const fine: Work[] = []
  const left: [Row, Planned][] = []
  const done: Row[] = []
  for (const [at, plan] of planned.entries()) {
    const row = rows[at]!
    if (plan.waits) continue
    if (plan.verdict === 'new' || plan.verdict === 'update')
      fine.push(...plan.drafts.map((draft) => ({ row, draft })))
    if (plan.verdict === 'new' || plan.verdict === 'update' || plan.verdict === 'same') done.push(row)
    else
      left.push([row, plan.faults.length > 0 ? plan : { ...plan, faults: [planFault('changedSince', '')] }])
  }
  if (done.length + left.length === 0) throw new Error('rows wait for each other')
  const [batch] = await ctx.db
    .select({ number: sql<number>`coalesce(max(${importWrites.batch}), 0) + 1` })
    .from(importWrites)
    .where(eq(importWrites.importId, importId))
  await execute(ctx, importId, batch!.number, fine)
  await keepPlans(
    ctx,
    importId,
    left.map(([row]) => row),
    left.map(([, plan]) => ({ ...plan, verdict: 'error' as const })),
  )
  await mark(ctx, importId, done, 'written')
  await mark(
    ctx,
    importId,
    left.map(([row]) => row),
    'left',
  )
  await dropOverdue(ctx, fine)
  await ctx.db
    .update(imports)
    .set({ progress: sql`${imports.progress} + ${done.length + left.length}` })
    .where(eq(imports.id, importId))
  await audit(ctx, {
    action: 'import.written',
    subject: { kind: 'import', id: importId },
    reason: importMessages['zh-CN'].batchWritten(batch!.number, done.length, digestOf(fine)),
  })
  await tellOf(ctx.db, importId, [...new Set(rows.map(({ word }) => word))])
  return true
}

async function mark(ctx: Context, importId: string, rows: readonly Row[], state: 'written' | 'left') {
  if (rows.length === 0) return
  await ctx.db
    .update(importRows)
    .set({ state })
    .where(sql`${importRows.importId} = ${importId} and ${among(rows)}`)
}

/** What fell due before it was entered calls nobody. */
async function dropOverdue(ctx: Context, work: readonly Work[]) {
  const timed = work
    .filter(({ draft }) => draft.table === 'tasks' || draft.table === 'tickets')
    .map(({ draft }) => draft.id)
  if (timed.length === 0) return
  await ctx.db.execute(sql`delete from jobs where due_at < ${ctx.now.toISOString()}::timestamptz
    and subject_id in (${listedIds(timed)})`)
}

const digestOf = (work: readonly Work[]) =>
  createHash('sha256')
    .update(JSON.stringify(work.map(({ draft: { table, id, op, values } }) => [table, id, op, values])))
    .digest('hex')

async function finish(ctx: Context, importId: string) {
  await ctx.db
    .update(imports)
    .set({
      state: 'done',
      endedAt: ctx.now,
      progress: 0,
      version: sql`${imports.version} + 1`,
      updatedAt: ctx.now,
    })
    .where(eq(imports.id, importId))
  await ctx.db
    .update(importRows)
    .set({ state: 'left' })
    .where(sql`${importRows.importId} = ${importId} and ${importRows.state} = 'waiting'`)
  return false
}
