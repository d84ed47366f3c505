import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'

type Told = Partial<
  Record<'teams' | 'units' | 'accounts' | 'enterprises' | 'associations', string | null>
> & {
  city?: string | null
}

/** What a filter names by its id or code, in words; nothing where it names nothing. */
export async function namesOf(ctx: Context, { city, ...byId }: Told): Promise<string[]> {
  const asked = Object.entries(byId).filter(([, id]) => id)
  const parts = [
    ...asked.map(
      ([table, id]) =>
        sql`(select ${calledAs(ctx, 't')} as name from ${sql.identifier(table)} t where t.id = ${id}::uuid)`,
    ),
    ...(city ? [sql`(select ${calledAs(ctx, 't')} as name from places t where t.code = ${city})`] : []),
  ]
  if (parts.length === 0) return []
  const found = await ctx.db.execute<{ name: string }>(sql.join(parts, sql` union all `))
  return found.map(({ name }) => name)
}
