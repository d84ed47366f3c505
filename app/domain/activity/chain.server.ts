import { sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'

export type AuditHead = { seq: number; hash: string }

/** The newest entry of the audit log; kept outside the database, it shows a tail that was cut off. */
export async function auditHead(db: Db): Promise<AuditHead | undefined> {
  const [head] = await db.execute<AuditHead>(
    sql`select seq::int as seq, hash from audit_log order by seq desc limit 1`,
  )
  return head
}

/**
 * The first entry that is not what was written, or that no longer follows the one before it; undefined when the chain
 * holds. With a `head` noted earlier, entries missing at the end are found too.
 */
export async function firstBrokenEntry(db: Db, head?: AuditHead): Promise<number | undefined> {
  const [broken] = await db.execute<{ seq: number }>(sql`
    select seq::int as seq from (
      select seq, hash, prev_hash, audit_hash(audit_log) as written,
        coalesce(lag(hash) over (order by seq), '') as before, row_number() over (order by seq) as place
      from audit_log
    ) as chain
    where hash is distinct from written or prev_hash is distinct from before or seq <> place
    order by seq limit 1`)
  if (broken) return broken.seq
  if (!head) return undefined
  const [kept] = await db.execute(
    sql`select 1 from audit_log where seq = ${head.seq} and hash = ${head.hash}`,
  )
  return kept ? undefined : head.seq
}
