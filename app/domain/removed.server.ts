import { sql } from 'drizzle-orm'
import { isBusiness } from './actor.ts'
import type { Context } from './context.ts'
import { Refusal } from './refusal.ts'

type Table = 'enterprises' | 'associations' | 'visits' | 'trips' | 'policies'

/**
 * Opens a page of `table`; one that was deleted is missing like any other, but the page says that and since when, for a
 * figure counts it still. `<word>.removed` is its sentence. Programs and pickers never learn of it, nor does anybody of a
 * confidential visit.
 */
export async function orRemoved<T>(
  ctx: Context,
  { table, id, code }: { table: Table; id: string; code: string },
  open: Promise<T>,
): Promise<T> {
  try {
    return await open
  } catch (error) {
    if (
      !(error instanceof Refusal) ||
      error.kind !== 'missing' ||
      error.facts.mergedInto ||
      !isBusiness(ctx.actor)
    )
      throw error
    const [gone] = await ctx.db.execute<{ day: string }>(sql`
      select (deleted_at at time zone 'Asia/Shanghai')::date::text as day from ${sql.identifier(table)}
      where id = ${id} and deleted_at is not null and ${table === 'visits' ? sql`not confidential` : sql`true`}`)
    throw gone ? new Refusal('missing', code, {}, { day: gone.day }) : error
  }
}
