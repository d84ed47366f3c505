import { and, eq, isNull, ne } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Context } from '#app/domain/context.ts'
import { ensure, invalid } from '#app/domain/refusal.ts'

type Named = PgTable & Record<'id' | 'name' | 'deletedAt', PgColumn>

/** Refuses a name that another one of them has: two of one name cannot be told apart in a list. */
export async function ensureOnce(ctx: Context, table: Named, { id, name }: { id: string; name: string }) {
  const same = await ctx.db.$count(
    table as PgTable,
    and(eq(table.name, name), ne(table.id, id), isNull(table.deletedAt)),
  )
  ensure(same === 0, invalid('form.invalid', { name: 'twice' }))
}
