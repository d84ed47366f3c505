import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { record } from '#app/domain/activity/mutations.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { missing, refuse } from '#app/domain/refusal.ts'
import { duplicatePairs } from '#db/schema/duplicates.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { readableEnterprises } from '../access.server.ts'
import { againstJudging } from '../permissions.ts'

/** What people say of two firms: 同一家, 不是, 以后再说. */
export const verdicts = ['same', 'different', 'later'] as const
export type Verdict = (typeof verdicts)[number]

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
  score: duplicatePairs.score,
  reasons: duplicatePairs.reasons,
  against: duplicatePairs.against,
  verdict: duplicatePairs.verdict,
  one: theirs,
  other: others,
}

/** Pairs of which this was said, or nothing yet; the likeliest first. Both firms stand, and the reader reads both. */
export function pairsSaid(ctx: Context, verdict: Verdict | null, most = 50) {
  return pairs(ctx)
    .where(verdict ? eq(duplicatePairs.verdict, verdict) : isNull(duplicatePairs.verdict))
    .orderBy(desc(duplicatePairs.score), desc(duplicatePairs.id))
    .limit(most)
}

/** The same by its id. */
export async function getPair(ctx: Context, id: string) {
  const [found] = await pairs(ctx).where(eq(duplicatePairs.id, id))
  if (!found) throw missing('enterprises.missing')
  return found
}

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
      particulars: { from: found.verdict, to: verdict },
    })
    return getPair(ctx, id)
  })
}

function pairs(ctx: Context) {
  const standing = sql`exists (select 1 from ${enterprises} where ${eq(enterprises.id, duplicatePairs.otherId)}
    and ${readableEnterprises(ctx.actor)})`
  return ctx.db
    .select(pair)
    .from(duplicatePairs)
    .innerJoin(enterprises, and(eq(enterprises.id, duplicatePairs.oneId), readableEnterprises(ctx.actor)))
    .innerJoin(other, and(eq(other.id, duplicatePairs.otherId), standing))
    .$dynamic()
}
