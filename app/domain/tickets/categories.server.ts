import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { entriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { ensure, notFound } from '#app/domain/refusal.ts'
import { dictionaryEntries } from '#db/schema/places.ts'

/** Refuses a category that cannot be chosen now. */
export async function ensureCategory(ctx: Context, code: string) {
  const categories = await entriesOf(ctx, 'ticket_category')
  ensure(
    categories.some((category) => category.code === code),
    notFound('tickets', 'categoryCode'),
  )
}

/** The level matters of this category usually have; p2 when it says nothing, or before one is chosen. */
export async function usualLevelOf({ db }: Context, code: string | undefined) {
  if (!code) return 'p2'
  const [found] = await db
    .select({ level: dictionaryEntries.usualLevel })
    .from(dictionaryEntries)
    .where(and(eq(dictionaryEntries.kind, 'ticket_category'), eq(dictionaryEntries.code, code)))
  return found?.level ?? 'p2'
}
