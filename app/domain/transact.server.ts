import { sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { type Context, collected } from './context.ts'

/** Who acts, when, and whence: a context before its transaction is open. */
export type Asker = Pick<Context, 'actor' | 'now' | 'origin' | 'locale'>

/**
 * One piece of work that changes something, in one short transaction with the actor named in it; whatever is thrown
 * rolls it back. What was put off until the end is written last, in one go, and what waits for the commit runs after it:
 * `onLost` hears of what fails there, for the work itself stands.
 */
export async function transact<T>(
  db: Db,
  asker: Asker,
  work: (ctx: Context) => Promise<T>,
  onLost: (error: unknown) => void = () => {},
): Promise<T> {
  const { last, after, seams } = collected()
  const done = await db.transaction(async (db) => {
    const named = db.execute(sql`select set_config('app.actor', ${asker.actor.id}, true)`)
    const [, done] = await Promise.all([named, work({ ...asker, ...seams, db })])
    // Sent one behind the other: nothing is waited for between the first and the last of them.
    await Promise.all(last.map((one) => one(db)))
    return done
  })
  for (const one of after)
    try {
      await one()
    } catch (error) {
      onLost(error)
    }
  return done
}
