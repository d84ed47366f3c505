import { eq } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import { findDuplicates } from '#app/domain/enterprises/finder/find.server.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import type { Connection, Db } from '#db/connect.server.ts'
import { settings } from '#db/schema/cadres.ts'
import { isNightsTurn } from './nights.ts'

/** Milliseconds between two looks at the clock. */
const pause = 600_000
const key = 'duplicates_sought_on'

/** Looks once a night, by the business clock, for firms that stand there twice. */
export function seekDuplicates({ db }: Connection, clock: () => Date): { stop: () => void } {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    try {
      await seekWhenDue(db, clock(), stopping.signal)
    } catch (error) {
      if (!stopping.signal.aborted) log.warn(faultOf(error), 'duplicates')
    }
    if (!stopping.signal.aborted) timer = setTimeout(look, pause).unref()
  }
  timer = setTimeout(look, pause).unref()
  return {
    stop: () => {
      stopping.abort()
      clearTimeout(timer)
    },
  }
}

/** One look: runs the finder if this night's turn has come, and remembers that. Answers whether it ran. */
export async function seekWhenDue(db: Db, now: Date, signal?: AbortSignal): Promise<boolean> {
  const [last] = await db.select().from(settings).where(eq(settings.key, key))
  if (last && !isNightsTurn(now, last.value)) return false
  // A park that has just been set up has its turn the next night.
  if (last && !(await findDuplicates(db, now, signal))) return false
  const value = dayOf(now)
  await db
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now } })
  return last !== undefined
}
