import { and, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import type { jobs, outbox } from '#db/schema/outbox.ts'
import { type Patience, pauseAfter } from './pauses.ts'

export type Store = typeof outbox | typeof jobs
export type Letter = typeof outbox.$inferSelect
export type Job = typeof jobs.$inferSelect
/** Which worker asks, and what time its clock shows. */
type Worker = { id: string; now: Date; patience: Patience }

// Only the first waiting row of each record's queue may be taken: that keeps the order, and a dead letter stops nobody.
const isFirst = (store: Store) => sql`not exists (select 1 from ${store} before
  where before.queue = row.queue and before.status = 'waiting' and before.seq < row.seq)`

/** Takes up to `most` rows that are due, each of another record, for as long as a lease lasts. Each taking is a try. */
export async function claim<S extends Store>(
  db: Db,
  store: S,
  { id, now, patience }: Worker,
  most: number,
): Promise<S['$inferSelect'][]> {
  const at = sql`${now.toISOString()}::timestamptz`
  const due = sql`array(select row.id from ${store} row where row.status = 'waiting' and row.due_at <= ${at}
    and (row.leased_until is null or row.leased_until < ${at}) and ${isFirst(store)}
    order by row.seq limit ${sql.raw(String(most))} for update skip locked)`
  const taken = (await db
    .update(store)
    .set({ leasedBy: id, leasedUntil: after(now, patience.lease), tries: sql`${store.tries} + 1` } as never)
    .where(sql`${store.id} = any(${due})`)
    .returning()) as S['$inferSelect'][]
  return taken.sort((a, b) => a.seq - b.seq)
}

/** Shows that the worker lives: what it holds stays its own. */
export const beat = (db: Db, store: Store, { id, now, patience }: Worker) =>
  db
    .update(store)
    .set({ leasedUntil: after(now, patience.lease) } as never)
    .where(heldBy(store, id))

/** The row is done; false when it is no longer this worker's: its lease ran out, or its clock was set anew. */
export async function finish(db: Db, store: Store, row: { id: string }, { id, now }: Worker) {
  const done = { status: 'done' as const, endedAt: now, ...unheld, fault: null }
  const [kept] = await db
    .update(store)
    .set(done as never)
    .where(and(eq(store.id, row.id), heldBy(store, id)))
    .returning({ id: store.id })
  return kept !== undefined
}

/** The row could not be done: it waits, longer each time, or is a dead letter. Answers whether it is one. */
export async function fail(
  db: Db,
  store: Store,
  row: { id: string; tries: number },
  worker: Worker,
  fault: string,
) {
  const { id, now, patience } = worker
  const isDead = row.tries >= patience.tries
  const changes = isDead
    ? { status: 'dead' as const, endedAt: now }
    : { dueAt: after(now, pauseAfter(row.tries, patience)) }
  await db
    .update(store)
    .set({ ...changes, ...unheld, fault: fault.slice(0, 100) } as never)
    .where(and(eq(store.id, row.id), heldBy(store, id)))
  return isDead
}

/** Gives back what a stopping worker has not begun or not finished; that was no try. */
export const release = (db: Db, store: Store, id: string) =>
  db
    .update(store)
    .set({ ...unheld, tries: sql`greatest(${store.tries} - 1, 0)` } as never)
    .where(heldBy(store, id))

/** When the next row can be taken, or nothing. */
export async function nextDue(db: Db, store: Store): Promise<Date | undefined> {
  const [next] = await db.execute<{ at: string | null }>(sql`
    select min(greatest(row.due_at, row.leased_until)) as at from ${store} row
    where row.status = 'waiting' and ${isFirst(store)}`)
  return next?.at ? new Date(next.at) : undefined
}

/** Forgets what ended before `day`; dead letters stay until somebody decides. Answers how many went. */
export async function sweepEnded(db: Db, store: Store, before: Date) {
  const gone = await db
    .delete(store)
    .where(and(inArray(store.status, ['done', 'dropped']), lt(store.endedAt, before)))
    .returning({ id: store.id })
  return gone.length
}

const unheld = { leasedBy: null, leasedUntil: null }
const heldBy = (store: Store, id: string): SQL =>
  and(eq(store.leasedBy, id), eq(store.status, 'waiting')) ?? sql`false`
const after = (now: Date, ms: number) => new Date(now.getTime() + ms)
