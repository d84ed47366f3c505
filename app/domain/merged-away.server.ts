import { sql } from 'drizzle-orm'
import { isBusiness } from './actor.ts'
import type { Context } from './context.ts'
import { missing, Refusal } from './refusal.ts'

const leading = {
  enterprises: sql`survivor_of(m.id)`,
  contacts: sql`contact_survivor_of(m.id)`,
  associations: sql`association_survivor_of(m.id)`,
}

/** What is said of a record that is not there: where it was merged away, which one it is now (`mergedInto`). */
export async function missingOr(ctx: Context, table: keyof typeof leading, id: string): Promise<Refusal> {
  if (!isBusiness(ctx.actor)) return missing(`${table}.missing`)
  const [led] = await ctx.db.execute<{ id: string }>(sql`
    select s.id from ${sql.identifier(table)} m join ${sql.identifier(table)} s on s.id = ${leading[table]}
    where m.id = ${id} and m.merged_into is not null and s.deleted_at is null`)
  return led
    ? new Refusal('missing', `${table}.merged`, {}, { mergedInto: led.id })
    : missing(`${table}.missing`)
}
