import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { driverError } from '#db/errors.server.ts'
import { importRows, imports } from '#db/schema/imports.ts'
import { workingStates } from '../imports.ts'
import { asImporter } from './context.server.ts'
import { Overtaken } from './execute.server.ts'
import { readImport } from './reading.server.ts'
import { revertBatch } from './reverting.server.ts'
import { among, batchRows, nextRows, toWrite } from './rows.server.ts'
import { tellOf } from './tell.server.ts'
import { tryRows } from './trying.server.ts'
import { writeBatch } from './writing.server.ts'

type Import = typeof imports.$inferSelect

/** So long an import is left alone whose worker says nothing. */
const lease = sql`now() + interval '60 seconds'`

/** Takes the oldest import with something to do that nobody works on. */
export async function claimImport(db: Db): Promise<Import | undefined> {
  const [claimed] = await db
    .update(imports)
    .set({ leasedUntil: lease })
    .where(
      sql`${imports.id} = (select i.id from imports i where i.state in (${sql.join(
        workingStates.map((state) => sql`${state}`),
        sql`, `,
      )}) and (i.leased_until is null or i.leased_until < now()) order by i.created_at limit 1 for update skip locked)`,
    )
    .returning()
  return claimed
}

/** Works on a claimed import until its state is over, somebody asks for a pause, or `signal` ends it. */
export async function workOn(db: Db, claimed: Import, clock: () => Date, signal?: AbortSignal) {
  const { id, importerId } = claimed
  const alive = async (progress: number) => {
    signal?.throwIfAborted()
    await db.update(imports).set({ progress, leasedUntil: lease }).where(eq(imports.id, id))
    await tellOf(db, id)
  }
  if (claimed.state === 'reading') await readImport(db, claimed, alive)
  let most = batchRows
  for (;;) {
    if (signal?.aborted) break
    const [now] = await db
      .update(imports)
      .set({ leasedUntil: lease })
      .where(eq(imports.id, id))
      .returning({ state: imports.state, pausing: imports.pausing })
    if (!now || !workingStates.includes(now.state) || now.state === 'reading') break
    if (now.state === 'writing' && now.pausing) {
      await db.update(imports).set({ state: 'paused', pausing: false }).where(eq(imports.id, id))
      break
    }
    const step = { trying: tryRows, writing: writeBatch, reverting: revertBatch }[now.state as 'trying']
    try {
      await asImporter(db, claimed, clock(), (ctx) => step(ctx, id, importerId, most))
      most = Math.min(batchRows, most * 2)
    } catch (error) {
      if (error instanceof Overtaken) continue
      if (now.state !== 'writing' || !isRefusedByRow(error)) throw error
      // One row of the batch cannot be written: smaller ones find it, and leave it.
      if (most > 1) most = Math.max(1, Math.floor(most / 8))
      else await leaveNext(db, claimed, clock())
    }
    await tellOf(db, id)
  }
  await db.update(imports).set({ leasedUntil: null }).where(eq(imports.id, id))
  await tellOf(db, id)
}

/** A rule of the database that a row breaks, which no planning saw. */
const isRefusedByRow = (error: unknown) => /^2[23]/.test(driverError(error)?.code ?? '')

const leaveNext = (db: Db, claimed: Import, now: Date) =>
  asImporter(db, claimed, now, async (ctx) => {
    const rows = await nextRows(ctx, claimed.id, toWrite, 1)
    if (rows.length > 0)
      await ctx.db
        .update(importRows)
        .set({
          state: 'left',
          verdict: 'error',
          plan: sql`jsonb_set(coalesce(${importRows.plan}, '{}'), '{faults}', '[{"code":"changedSince","at":""}]')`,
        })
        .where(sql`${importRows.importId} = ${claimed.id} and ${among(rows)}`)
  })
