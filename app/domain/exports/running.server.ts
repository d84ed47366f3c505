import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { exports } from '#db/schema/exports.ts'
import { withoutAsking } from './sheet.ts'
import { forgetFile, sweepFiles } from './store.server.ts'

export type Due = typeof exports.$inferSelect

/** Milliseconds a writer may be silent before another takes its work for abandoned. */
const lease = 60_000
/** Milliseconds a short list is left to the press that asked for it. */
const ownPress = 15_000
/** So often a file is begun that breaks off. */
export const mostTries = 3

/** Takes up the export that waits longest, or the one named, for as long as its writer shows that it lives. */
export async function claimExport(db: Db, now: Date, id?: string): Promise<Due | undefined> {
  const at = sql`${now.toISOString()}::timestamptz`
  const isDue = id
    ? sql`one.id = ${id} and one.state = 'approved'`
    : sql`(one.state = 'approved' and (one.decided_at is not null or one.rows > ${withoutAsking}
        or one.asked_at < ${at} - ${ownPress} * interval '1 millisecond'))
      or (one.state = 'running' and one.leased_until < ${at})`
  const [due] = await db
    .update(exports)
    .set({ state: 'running', leasedUntil: until(now), rowsDone: 0, tries: sql`${exports.tries} + 1` })
    .where(
      sql`${exports.id} = (select one.id from exports one where ${isDue} order by one.asked_at, one.id limit 1
        for update skip locked)`,
    )
    .returning()
  return due
}

/** Says how far it is; false where it was cancelled in the meantime. */
export async function progressed(db: Db, id: string, rowsDone: number, now: Date): Promise<boolean> {
  const [still] = await db
    .update(exports)
    .set({ rowsDone, leasedUntil: until(now) })
    .where(and(eq(exports.id, id), eq(exports.state, 'running')))
    .returning({ id: exports.id })
  return still !== undefined
}

/** It could not be written: it waits to be tried again, or has failed for good. Answers whether it has. */
export async function brokeOff(db: Db, { id, tries: tried }: Due, fault: string, now: Date, isFinal = false) {
  const isOver = isFinal || tried >= mostTries
  const changes = isOver
    ? { state: 'failed' as const, endedAt: now, leasedUntil: null }
    : { leasedUntil: now }
  const [still] = await db
    .update(exports)
    .set({ ...changes, fault: fault.slice(0, 100) })
    .where(and(eq(exports.id, id), eq(exports.state, 'running')))
    .returning({ id: exports.id })
  return isOver && still !== undefined
}

/** Files whose day is over go; answers how many. What no export names goes with them. */
export async function sweepExports(db: Db, now: Date, wall: Date): Promise<number> {
  const gone = await db
    .update(exports)
    .set({ state: 'gone', file: null, endedAt: now })
    .where(sql`${exports.state} = 'ready' and ${exports.expiresAt} <= ${now.toISOString()}::timestamptz`)
    .returning({ id: exports.id })
  for (const { id } of gone) await forgetFile(id)
  const kept = await db.select({ file: exports.file }).from(exports).where(eq(exports.state, 'ready'))
  await sweepFiles(new Set(kept.flatMap(({ file }) => file ?? [])), wall)
  return gone.length
}

const until = (now: Date) => new Date(now.getTime() + lease)
