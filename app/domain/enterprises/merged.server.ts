import { type SQL, sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { missing, Refusal } from '#app/domain/refusal.ts'

/** A firm's id and those of all that were merged into it, for history that stays where it was written. */
export const withMerged = (id: string): SQL => sql`(with recursive one as (
  select ${id}::uuid as id union select e.id from enterprises e join one on e.merged_into = one.id) select id from one)`

/** What is said of a firm that is not there: where it was merged away, which one it is now (`mergedInto`). */
export async function missingFirm(ctx: Context, id: string): Promise<Refusal> {
  if (!isBusiness(ctx.actor)) return missing('enterprises.missing')
  const [led] = await ctx.db.execute<{ id: string }>(sql`
    select s.id from enterprises e join enterprises s on s.id = survivor_of(e.id)
    where e.id = ${id} and e.merged_into is not null and s.deleted_at is null`)
  return led
    ? new Refusal('missing', 'enterprises.merged', {}, { mergedInto: led.id })
    : missing('enterprises.missing')
}
