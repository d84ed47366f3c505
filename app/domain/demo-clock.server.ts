import { type SQL, sql } from 'drizzle-orm'
import { demoClockKey } from '#db/schema/cadres.ts'

/** A session's time is the wall's, since it guards the door; shown, it is told by the clock everything else is told by. */
export const byBusinessClock = (
  wall: SQL,
) => sql`(${wall} - (select coalesce(max(s.value::bigint), 0) from settings s
  where s.key = ${demoClockKey}) * interval '1 millisecond')`
