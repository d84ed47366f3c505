import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { policies } from '#db/schema/policies.ts'
import type { PolicyFilter } from './forms.ts'
import { policyStates } from './policy.ts'
import { listPolicies, stateIs, wantedPolicies } from './queries.server.ts'

/** Signs of a summary that are read in a list. */
const length = 160

/** One page of the library as it is looked through: the rows, what each policy says, how many there are of each state. */
export async function policiesPage(ctx: Context, filter: PolicyFilter) {
  const today = dayOf(ctx.now)
  const { items, next } = await listPolicies(ctx, filter)
  const count = (state?: SQL) => sql<number>`(count(*) filter (where ${state ?? sql`true`}))::int`
  const [summaries, [counts]] = await Promise.all([
    summariesOf(ctx, items),
    ctx.db
      .select({
        all: count(),
        ...(Object.fromEntries(policyStates.map((state) => [state, count(stateIs(state, today))])) as Record<
          (typeof policyStates)[number],
          SQL<number>
        >),
      })
      .from(policies)
      .where(wantedPolicies(filter)),
  ])
  return { items, next, summaries, counts: counts! }
}

/** What policies say, as one line in each language, by their ids. */
export async function summariesOf(ctx: Context, of: readonly { id: string }[]) {
  const line = (text: AnyPgColumn) =>
    sql<string>`left(regexp_replace(coalesce(${text}, ${policies.summary}), '\\s+', ' ', 'g'), ${length})`
  const ids = of.map(({ id }) => id)
  const said = await ctx.db
    .select({ id: policies.id, zh: line(policies.summary), en: line(policies.summaryEn) })
    .from(policies)
    .where(and(isNull(policies.deletedAt), inArray(policies.id, ids)))
  return Object.fromEntries(said.map(({ id, zh, en }) => [id, { 'zh-CN': zh, en }]))
}
