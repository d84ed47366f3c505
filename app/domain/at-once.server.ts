import { gathering } from '#db/pool/gathering.server.ts'
import type { Context } from './context.ts'

/**
 * Reads a page: whatever `read` asks without waiting for an answer in between goes to the database as one statement, by
 * whichever word it is asked. A page costs as many statements as it has to wait times. For what only reads.
 */
export const atOnce = <T>(ctx: Context, read: (ctx: Context) => Promise<T>): Promise<T> =>
  read({ ...ctx, db: gathering(ctx.db) })
