import { type SQL, sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { coverageIn } from '#app/domain/liaison/coverage.server.ts'
import { mayCount } from '../access.server.ts'
import { endOfDay, type RowSet } from './set.server.ts'

// Said so that the indexes of periods do not fit: a firm's few assignments are found fifty times quicker by the firm.
const active = (kind: 'primary' | 'deputy', day: Day) => sql`(
  select l.enterprise_id, l.account_id, c.disabled_at < ${endOfDay(day)} is true as gone
  from liaison_assignments l join accounts c on c.id = l.account_id
  where l.kind = ${kind} and (l.deleted_at is null) is true and (l.during @> ${day}::date) is true)`

/** Resident firms at the end of `day`, narrowed; `other` is who looks after them. */
export function residentFirms(ctx: Context, day: Day, only?: 'owned' | 'pending' | 'gap'): RowSet {
  return sql`
    select f.id::text as key, f.resident_since as day, f.id as subject,
      coalesce(a.account_id, case when not b.gone then b.account_id end) as other
    from enterprises f
      left join ${active('primary', day)} as a on a.enterprise_id = f.id
      left join ${active('deputy', day)} as b on b.enterprise_id = f.id
    where f.deleted_at is null and f.status = 'resident' and ${mayCount(ctx)}
      and (f.resident_since is null or f.resident_since <= ${day}::date) and ${narrowing(only)}`
}

// What waits for its hand-over is looked after meanwhile.
function narrowing(only?: 'owned' | 'pending' | 'gap'): SQL {
  if (!only) return sql`true`
  const coverage = coverageIn(
    { id: sql`a.account_id`, gone: sql`a.gone` },
    { id: sql`b.account_id`, gone: sql`b.gone` },
  )
  return only === 'owned' ? sql`${coverage} <> 'gap'` : sql`${coverage} = ${only}`
}
