import { sql } from 'drizzle-orm'
import { noting, type Two } from '../rows.server.ts'

/** A firm has one 主要联系人: where both have theirs, the survivor's stays it. */
export const demoteContacts = ({ db, survivorId, absorbedId }: Two) =>
  noting(
    db,
    'contacts',
    sql`t.enterprise_id = ${absorbedId} and t.is_primary and t.deleted_at is null and exists (
      select 1 from contacts o where o.enterprise_id = ${survivorId} and o.is_primary and o.deleted_at is null)`,
    () =>
      db.execute(
        sql`update contacts set is_primary = false where enterprise_id = ${absorbedId} and deleted_at is null`,
      ),
  )
