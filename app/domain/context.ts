import type { Db } from '#db/connect.server.ts'
import type { Actor } from './actor.ts'

/** Where a request came from; written to the audit log. */
export type Origin = { via: 'page' | 'api' | 'job'; requestId: string; ip?: string }

/**
 * Everything a piece of work may reach: an open transaction, who asks, and what time it is.
 * `now` is the business clock (in the demo it runs in 2021); logs and sessions use the wall clock instead.
 */
export type Context = { db: Db; actor: Actor; now: Date; origin: Origin }

/** Runs `work` in a savepoint of the open transaction. Name the parameter `ctx` too, so the outer one is out of reach. */
export function inTransaction<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  return ctx.db.transaction((tx) => work({ ...ctx, db: tx }))
}
