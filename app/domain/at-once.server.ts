import { gathering } from '#db/pool/gathering.server.ts'
import type { Context } from './context.ts'

/**
 * Reads a page: whatever `read` asks without waiting for an answer in between goes to the database as one statement, by
 * whichever word it is asked. A page costs as many statements as it has to wait times. For what only reads. With `plansOnce`
 * the database plans the whole once, not for each word that is typed: for what is found by an index whatever the word.
 */
export const atOnce = <T>(
  ctx: Context,
  read: (ctx: Context) => Promise<T>,
  planning: { plansOnce?: boolean } = {},
): Promise<T> => read({ ...ctx, db: gathering(ctx.db, planning) })
