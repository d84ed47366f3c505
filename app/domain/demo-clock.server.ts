import { type SQL, sql } from 'drizzle-orm'

/** Milliseconds by which the business clock runs behind the wall clock; only demo databases have it. */
export const demoClockKey = 'demo_clock_offset_ms'

/** A session's time is the wall's, since it guards the door; shown, it is told by the clock everything else is told by. */
export const byBusinessClock = (
  wall: SQL,
) => sql`(${wall} - (select coalesce(max(s.value::bigint), 0) from settings s
  where s.key = ${demoClockKey}) * interval '1 millisecond')`
