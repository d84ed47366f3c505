import { type SQL, sql } from 'drizzle-orm'

/** A firm's id and those of all that were merged into it, for history that stays where it was written. */
export const withMerged = (id: string): SQL => sql`(with recursive one as (
  select ${id}::uuid as id union select e.id from enterprises e join one on e.merged_into = one.id) select id from one)`
