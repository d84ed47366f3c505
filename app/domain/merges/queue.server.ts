import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { countPairs, pairsSaid } from '#app/domain/enterprises/finder/pairs.server.ts'
import type { Verdict } from '#app/domain/enterprises/verdict.ts'
import { merges } from '#db/schema/merges.ts'
import { listMerges } from './queries.server.ts'
import type { QueueTab } from './queue-tabs.ts'
import { firmSides } from './sides.server.ts'

/** So many pairs are shown at a time: who answers them sees the next. */
const most = 50

/** One tab of the page with the counts of all. */
export async function queuePage(ctx: Context, tab: QueueTab) {
  const [counted, merged] = await Promise.all([
    countPairs(ctx),
    ctx.db.$count(merges, eq(merges.kind, 'enterprise')),
  ])
  const counts: Record<QueueTab, number> = { ...counted, merged }
  if (tab === 'merged')
    return { tab, counts, pairs: [], merges: (await listMerges(ctx, { kind: 'enterprise' })).items }
  return { tab, counts, pairs: await pairsWithSides(ctx, tab === 'open' ? null : tab), merges: [] }
}

async function pairsWithSides(ctx: Context, verdict: Verdict | null) {
  const pairs = await pairsSaid(ctx, verdict, most)
  const sides = await firmSides(
    ctx,
    pairs.flatMap(({ one, other }) => [one.id, other.id]),
  )
  return pairs.flatMap(({ one, other, ...pair }) => {
    const [first, second] = [sides.get(one.id), sides.get(other.id)]
    return first && second ? [{ ...pair, one: first, other: second }] : []
  })
}
export type QueuePage = Awaited<ReturnType<typeof queuePage>>
export type QueuePair = QueuePage['pairs'][number]
