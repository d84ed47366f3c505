import { and, inArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { fullVisits, readableVisits } from '#app/domain/visit-access.server.ts'
import { visits } from '#db/schema/visits.ts'

const length = 160

/** What was said, or else what was wanted, as one line a visit, by its id; of those the reader reads whole. */
export async function gistsOf(ctx: Context, of: readonly { id: string }[]): Promise<Record<string, string>> {
  if (!of.length) return {}
  const rows = await ctx.db
    .select({
      id: visits.id,
      gist: sql<
        string | null
      >`left(regexp_replace(coalesce(${visits.summary}, ${visits.needs}), '\\s+', ' ', 'g'), ${length})`,
    })
    .from(visits)
    .where(
      and(
        inArray(
          visits.id,
          of.map(({ id }) => id),
        ),
        readableVisits(ctx),
        fullVisits(ctx),
      ),
    )
  return Object.fromEntries(rows.flatMap(({ id, gist }) => (gist ? [[id, gist]] : [])))
}
