import { sql } from 'drizzle-orm'
import { named, noting, type Two } from '../rows.server.ts'

/** A firm, or an association, has one 主要联系人: where both have theirs, the survivor's stays it. */
export const demoteContactsOf =
  (column: 'enterprise_id' | 'association_id') =>
  ({ db, survivorId, absorbedId }: Two) =>
    noting(
      db,
      'contacts',
      sql`t.${named(column)} = ${absorbedId} and t.is_primary and t.deleted_at is null and exists (
      select 1 from contacts o where o.${named(column)} = ${survivorId} and o.is_primary and o.deleted_at is null)`,
      () =>
        db.execute(
          sql`update contacts set is_primary = false where ${named(column)} = ${absorbedId} and deleted_at is null`,
        ),
    )
