import { sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'

/** What a look at the whole audit log found. */
export type ChainCheck = {
  /** Entries that stand there. */
  rows: number
  /** The first entry that is not what was written, or does not follow the one before it. */
  broken: number | null
  /** Entries that were written and are gone from the end. */
  missing: { from: number; to: number } | null
  /** The newest entry's hash as noted beside the log. */
  head: string | null
}

type Found = {
  rows: number
  broken: number | null
  last: number
  lastHash: string
  count: number
  digest: string
}

/**
 * Recomputes the chain of the audit log, and holds its end against the count and the digest that are kept outside it
 * (`audit_head`): a tail that was cut off is named by the entries that are missing.
 */
export async function checkChain(db: Db): Promise<ChainCheck> {
  const [found] = await db.execute<Found>(sql`
    with chain as (
      select seq, hash, prev_hash, audit_hash(audit_log) as written,
        coalesce(lag(hash) over (order by seq), '') as before, row_number() over (order by seq) as place
      from audit_log)
    select count(*)::int as rows, coalesce(max(seq), 0)::int as last,
      (min(seq) filter (where hash is distinct from written or prev_hash is distinct from before or seq <> place))::int as broken,
      coalesce((select hash from audit_log order by seq desc limit 1), '') as "lastHash",
      coalesce((select count from audit_head), 0)::int as count, coalesce((select digest from audit_head), '') as digest
    from chain`)
  const { rows, broken, last, lastHash, count, digest } = found!
  const isOtherEnd = last > count || (last === count && lastHash !== digest)
  return {
    rows,
    broken: broken ?? (isOtherEnd ? last : null),
    missing: last < count ? { from: last + 1, to: count } : null,
    head: digest || null,
  }
}
