import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#db/connect.server.ts'
import type { FirmFacts } from '../likeness/firm-facts.ts'
import type { Likeness } from '../likeness/reasons.ts'
import type { FoundFirm } from './facts.server.ts'

export type FoundPair = { one: FoundFirm; other: FoundFirm; likeness: Likeness }

/** Prepares to tell which pairs were seen in this transaction. */
export async function openSeen(db: Db) {
  await db.execute(sql`drop table if exists pg_temp.pairs_seen`)
  await db.execute(
    sql`create temporary table pairs_seen (one uuid not null, other uuid not null, primary key (one, other)) on commit drop`,
  )
}

/** Keeps these pairs. What people said of one stands as long as both firms' names and codes do. */
export async function keepPairs(db: Db, pairs: readonly FoundPair[], now: Date) {
  if (!pairs.length) return
  const rows = pairs.map(({ one, other, likeness }) => ({
    id: uuidv7(),
    one: one.id,
    other: other.id,
    score: likeness.score,
    reasons: likeness.reasons,
    against: likeness.against,
    digest: digestOf(one, other),
  }))
  const found = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as found (id uuid, one uuid, other uuid, score real, reasons jsonb, against jsonb, digest text)`
  await db.execute(sql`insert into pairs_seen select one, other from ${found} on conflict do nothing`)
  await db.execute(sql`
    insert into duplicate_pairs as kept (id, one_id, other_id, score, reasons, against, digest, found_at)
    select id, one, other, score, reasons, against, digest, ${now.toISOString()}::timestamptz from ${found}
    on conflict (one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons,
      against = excluded.against, digest = excluded.digest, version = kept.version + 1,
      found_at = case when kept.digest = excluded.digest then kept.found_at else excluded.found_at end,
      verdict = case when kept.digest = excluded.digest then kept.verdict end,
      judged_by = case when kept.digest = excluded.digest then kept.judged_by end,
      judged_at = case when kept.digest = excluded.digest then kept.judged_at end
    where (kept.score, kept.digest, kept.reasons) is distinct from (excluded.score, excluded.digest, excluded.reasons)`)
}

/** Takes away what is alike no longer and nobody spoke of. Answers how many pairs were seen. */
export async function dropUnseen(db: Db): Promise<number> {
  await db.execute(sql`delete from duplicate_pairs where verdict is null
    and not exists (select 1 from pairs_seen where one = one_id and other = other_id)`)
  const [seen] = await db.execute<{ n: number }>(sql`select count(*)::int as n from pairs_seen`)
  return seen?.n ?? 0
}

/** Of both firms’ names and codes. */
export const digestOf = (one: FirmFacts, other: FirmFacts) =>
  createHash('sha256')
    .update(JSON.stringify([one, other].map(asked)))
    .digest('hex')
    .slice(0, 32)
const asked = ({ name, nameEn, aliases, uscc }: FirmFacts) => [name, nameEn, [...aliases].sort(), uscc]
