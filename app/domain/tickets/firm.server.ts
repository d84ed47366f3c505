import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { readableEnterprises } from '#app/domain/enterprises/access.server.ts'
import { ensure, notFound } from '#app/domain/refusal.ts'
import { enterprises } from '#db/schema/enterprises.ts'

/** The firm a ticket is for is there; one deleted since the form was opened is a fault of the field. */
export async function ensureFirm(ctx: Context, id: string | null | undefined) {
  if (!id) return
  const [firm] = await ctx.db
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(and(eq(enterprises.id, id), readableEnterprises(ctx.actor)))
  ensure(firm !== undefined, notFound('tickets', 'enterpriseId'))
}
