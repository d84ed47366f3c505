import { sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import { noting, stamped, type Two } from '../rows.server.ts'

const overlaps = (
  survivorId: string,
) => sql`t.deleted_at is null and exists (select 1 from liaison_assignments o
  where o.enterprise_id = ${survivorId} and o.kind = t.kind and o.deleted_at is null and o.during && t.during)`

/**
 * Nobody holds a post of a firm beside another: what overlaps the survivor's stays with the absorbed record, in its history,
 * and ends today where it would go on; all else goes along.
 */
export const moveAssignments = ({ db, survivorId, absorbedId, actorId, now }: Two) =>
  noting(db, 'liaison_assignments', sql`t.enterprise_id = ${absorbedId}`, async () => {
    const today = dayOf(now)
    await db.execute(sql`
      update liaison_assignments t set enterprise_id = ${survivorId}, ${stamped(now)}
      where t.enterprise_id = ${absorbedId} and not (${overlaps(survivorId)})`)
    // What would begin today or later never was: a period of no day is none.
    await db.execute(sql`
      update liaison_assignments t set deleted_at = ${now.toISOString()}::timestamptz, deleted_by = ${actorId},
        ${stamped(now)}
      where t.enterprise_id = ${absorbedId} and t.deleted_at is null and lower(t.during) >= ${today}::date`)
    await db.execute(sql`
      update liaison_assignments t set during = daterange(lower(t.during), ${today}::date), ${stamped(now)}
      where t.enterprise_id = ${absorbedId} and t.deleted_at is null
        and (upper_inf(t.during) or upper(t.during) > ${today}::date)`)
  })
