import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { record } from '#app/domain/activity/mutations.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { type Paging, paging } from '#app/domain/keyset.server.ts'
import { missing, refuse } from '#app/domain/refusal.ts'
import { duplicatePairs } from '#db/schema/duplicates.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { readableEnterprises } from '../access.server.ts'
import { certaintyOf } from '../likeness/reasons.ts'
import { againstJudging } from '../permissions.ts'
import { type Verdict, waitingCap } from '../verdict.ts'

const other = alias(enterprises, 'other')
const theirs = {
  id: enterprises.id,
  name: enterprises.name,
  uscc: enterprises.uscc,
  address: enterprises.address,
}
const others = { id: other.id, name: other.name, uscc: other.uscc, address: other.address }
const pair = {
  id: duplicatePairs.id,
  version: duplicatePairs.version,
  updatedAt: duplicatePairs.updatedAt,
  score: duplicatePairs.score,
  reasons: duplicatePairs.reasons,
  against: duplicatePairs.against,
  verdict: duplicatePairs.verdict,
  one: theirs,
  other: others,
}

/** Pairs of which this was said, or nothing yet; the likeliest first. Both firms stand, and the reader reads both. */
export const pairsSaid = async (ctx: Context, verdict: Verdict | null, most = 50) =>
  (
    await pairs(ctx)
      .where(isSaid(verdict))
      .orderBy(desc(duplicatePairs.score), desc(duplicatePairs.id))
      .limit(most)
  ).map(surely)

const isSaid = (verdict: Verdict | null) =>
  verdict ? eq(duplicatePairs.verdict, verdict) : isNull(duplicatePairs.verdict)

/** Every pair as programs walk them; `open`: of which nothing was said. */
export async function listPairs(
  ctx: Context,
  { verdict, ...filter }: Paging & { verdict?: Verdict | 'open' },
) {
  const size = filter.limit ?? 50
  const said = verdict && isSaid(verdict === 'open' ? null : verdict)
  const rows = await pairs(ctx)
    .where(and(said, paging(duplicatePairs, { ...filter, walk: true }).beyond))
    .orderBy(desc(duplicatePairs.id))
    .limit(size + 1)
  const items = rows.slice(0, size).map(surely)
  return { items, next: rows.length > size ? items.at(-1)!.id : null }
}

/** How many pairs there are of each answer; `open` wait for one. */
export async function countPairs(ctx: Context): Promise<Record<Verdict | 'open', number>> {
  const [counts] = await ctx.db.execute<Record<Verdict | 'open', number>>(sql`
    select count(*) filter (where verdict is null)::int as open, count(*) filter (where verdict = 'same')::int as same,
      count(*) filter (where verdict = 'different')::int as different,
      count(*) filter (where verdict = 'later')::int as later
    from duplicate_pairs p where ${standing(ctx, sql`p.one_id`)} and ${standing(ctx, sql`p.other_id`)}`)
  return counts ?? { open: 0, same: 0, different: 0, later: 0 }
}

/** How many pairs wait for an answer, counted to one beyond the cap; in a statement that asks for more. */
export const pairsWaiting = (ctx: Context): SQL => sql`(select count(*)::int from (
  select 1 from duplicate_pairs p where p.verdict is null and ${standing(ctx, sql`p.one_id`)}
    and ${standing(ctx, sql`p.other_id`)} limit ${sql.raw(String(waitingCap + 1))}) few)`

/** The pair of two firms, if the finder sees one. */
export async function pairOf(ctx: Context, one: string, other: string) {
  const [oneId = '', otherId = ''] = [one, other].sort()
  const [found] = await pairs(ctx).where(
    and(eq(duplicatePairs.oneId, oneId), eq(duplicatePairs.otherId, otherId)),
  )
  return found ? surely(found) : null
}

/** With how sure it is in place of the score. */
const surely = <P extends { score: number }>({ score, ...pair }: P) => ({
  ...pair,
  certainty: certaintyOf(score),
})

/** The same by its id. */
export async function getPair(ctx: Context, id: string) {
  const [found] = await pairs(ctx).where(eq(duplicatePairs.id, id))
  if (!found) throw missing('enterprises.missing')
  return surely(found)
}
export type Pair = Awaited<ReturnType<typeof getPair>>

/** Remembers what was said of a pair; null takes it back. It holds until a name or code of either firm changes. */
export function judgePair(
  ctx: Context,
  { id, version, verdict }: { id: string; version?: number; verdict: Verdict | null },
) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstJudging(ctx.actor))
    const found = await getPair(ctx, id)
    if (found.verdict === verdict) return found
    const said = verdict
      ? { verdict, judgedBy: ctx.actor.id, judgedAt: ctx.now }
      : { verdict, judgedBy: null, judgedAt: null }
    await save(ctx, duplicatePairs, found, version, said)
    await record(ctx, {
      event: 'enterprise.compared',
      subject: { kind: 'enterprise', id: found.one.id },
      enterpriseIds: [found.one.id, found.other.id],
      fields: ['verdict'],
      particulars: { pair: id, from: found.verdict, to: verdict },
    })
    return getPair(ctx, id)
  })
}

/** Takes back what was last said of a pair: it stands where it stood before. */
export async function reopenPair(ctx: Context, { id, version }: { id: string; version?: number }) {
  const { one, verdict } = await getPair(ctx, id)
  const [last] = await ctx.db.execute<{ from: Verdict | null; to: Verdict | null }>(sql`
    select particulars->>'from' as from, particulars->>'to' as to from activities
    where enterprise_id = ${one.id} and event = 'enterprise.compared' and particulars->>'pair' = ${id}
    order by at desc, id desc limit 1`)
  const before = last && last.to === verdict && last.from !== verdict ? last.from : null
  return judgePair(ctx, { id, version, verdict: before })
}

const standing = (ctx: Context, id: SQL) =>
  sql`exists (select 1 from ${enterprises} where ${enterprises.id} = ${id} and ${readableEnterprises(ctx.actor)})`

function pairs(ctx: Context) {
  return ctx.db
    .select(pair)
    .from(duplicatePairs)
    .innerJoin(enterprises, and(eq(enterprises.id, duplicatePairs.oneId), readableEnterprises(ctx.actor)))
    .innerJoin(
      other,
      and(eq(other.id, duplicatePairs.otherId), standing(ctx, sql`${duplicatePairs.otherId}`)),
    )
    .$dynamic()
}
