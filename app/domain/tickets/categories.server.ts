import type { Context } from '#app/domain/context.ts'
import { entriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { ensure, invalidField } from '#app/domain/refusal.ts'

/** Refuses a category that cannot be chosen now. */
export async function ensureCategory(ctx: Context, code: string) {
  const categories = await entriesOf(ctx, 'ticket_category')
  ensure(
    categories.some((category) => category.code === code),
    invalidField('tickets.category', 'categoryCode', 'notFound'),
  )
}
