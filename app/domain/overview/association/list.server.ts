import { inArray, sql } from 'drizzle-orm'
import type { AssociationFilter } from '#app/domain/associations/forms.ts'
import { countAssociations, listAssociations } from '#app/domain/associations/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import type { Paging } from '#app/domain/keyset.server.ts'
import { associations } from '#db/schema/associations.ts'
import { readableVisits } from '../reading.server.ts'

/** One page of the associations with when they were last met, how often, and how many firms came of it. */
export async function associationsPage(ctx: Context, filter: AssociationFilter) {
  const [page, count] = await Promise.all([associationRows(ctx, filter), countAssociations(ctx, filter)])
  return { ...page, count }
}

/** So many rows of it. */
export async function associationRows(ctx: Context, filter: AssociationFilter & Paging) {
  const page = await listAssociations(ctx, filter)
  const ids = page.items.map(({ id }) => id)
  const marks = ids.length
    ? await ctx.db
        .select({
          id: associations.id,
          contacts: sql<number>`(select count(*)::int ${heldVisits(ctx)})`,
          lastContactOn: sql<string | null>`(select max(visits.report_on)::text ${heldVisits(ctx)})`,
          firms: sql<number>`(select count(distinct firm.enterprise_id)::int ${heldVisits(
            ctx,
            sql`
            join visit_parties firm on firm.visit_id = visits.id and firm.enterprise_id is not null`,
          )})`,
        })
        .from(associations)
        .where(inArray(associations.id, ids))
    : []
  const markOf = new Map(marks.map(({ id, ...mark }) => [id, mark]))
  const nothing = { contacts: 0, lastContactOn: null, firms: 0 }
  return {
    items: page.items.map((row) => ({ ...row, ...(markOf.get(row.id) ?? nothing) })),
    next: page.next,
  }
}
export type AssociationRow = Awaited<ReturnType<typeof associationsPage>>['items'][number]

const heldVisits = (ctx: Context, more = sql``) => sql`from visit_parties body
  join visits on visits.id = body.visit_id ${more}
  where body.association_id = associations.id and visits.status = 'held' and ${readableVisits(ctx)}`
