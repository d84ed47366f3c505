import type { Locale } from '#app/i18n/messages.ts'
import type { Db } from '#db/connect.server.ts'
import type { Way } from './activity/ways.ts'
import type { Actor } from './actor.ts'

/** Where a request came from; written to the audit log. */
export type Origin = { via: Way; requestId: string; ip?: string }

/**
 * Everything a piece of work may reach: an open transaction, who asks, and what time it is.
 * `now` is the business clock (in the demo it runs in 2021); logs and sessions use the wall clock instead.
 */
export type Context = {
  db: Db
  actor: Actor
  now: Date
  /** The reader's language: what is only read is called by its names of that language. */
  locale: Locale
  origin: Origin
  /** Whoever asked goes on to a page that reads the record itself: nothing more of it need be read to answer. */
  leadsOn?: true
  /** Does `work` as the last thing in the transaction, so that the locks it takes are held the shortest. */
  beforeCommit: (work: (db: Db) => Promise<unknown>) => Promise<unknown>
  /** Does `work` once what was written stands; not at all when it is taken back. What leaves the process leaves here. */
  afterCommit: (work: () => unknown) => void
}

/** Runs `work` in a savepoint of the open transaction. Name the parameter `ctx` too, so the outer one is out of reach. */
export async function inTransaction<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  const { last, after, seams } = collected()
  const done = await ctx.db.transaction((tx) => work({ ...ctx, ...seams, db: tx }))
  // Only what stands is handed on: a savepoint that was rolled back leaves nothing behind.
  for (const one of last) await ctx.beforeCommit(one)
  for (const one of after) ctx.afterCommit(one)
  return done
}

/** What a verb answers about the record it was done to: read for a program, and what is known already where a page leads on. */
export async function answered<T extends { id: string }>(
  { leadsOn }: Context,
  known: Partial<T> & { id: string },
  read: () => Promise<T>,
): Promise<T> {
  // What leads on takes the id and, to say what was done, the name: `act` hands nothing else on.
  return leadsOn ? (known as T) : read()
}

/** Two lists of work put off, and the context's two ways to put it off. */
export function collected() {
  const last: ((db: Db) => Promise<unknown>)[] = []
  const after: (() => unknown)[] = []
  const seams: Pick<Context, 'beforeCommit' | 'afterCommit'> = {
    beforeCommit: async (work) => void last.push(work),
    afterCommit: (work) => void after.push(work),
  }
  return { last, after, seams }
}
