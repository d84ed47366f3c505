import { getTableColumns, sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { listed, listedIds } from '#app/domain/listed.server.ts'
import { visits } from '#db/schema/visits.ts'

const partiesOf = sql<string[]>`array(select coalesce(p.enterprise_id, p.association_id)::text
  from visit_parties p where p.visit_id = visits.id order by 1)`

/** Visits that rows may be: of these days, to one of these firms and associations. */
export const storedVisits = (ctx: Context, days: readonly Day[], parties: readonly string[]) =>
  ctx.db
    .select({ ...getTableColumns(visits), parties: partiesOf })
    .from(visits)
    .where(sql`${visits.deletedAt} is null and ${visits.reportOn} in (select value::date from ${listed(days)})
      and ${visits.id} in (select p.visit_id from visit_parties p
        where coalesce(p.enterprise_id, p.association_id) in (${listedIds(parties)}))`)
export type StoredVisit = Awaited<ReturnType<typeof storedVisits>>[number]

/** The team each account was in, from day to day. */
export async function teamsOf(ctx: Context, accountIds: readonly string[]) {
  const rows = await ctx.db.execute<{ accountId: string; teamId: string; from: Day; to: Day | null }>(sql`
    select m.account_id as "accountId", m.team_id as "teamId", m.from_day::text as from, m.to_day::text as to
    from team_members m where m.account_id in (${listedIds(accountIds)}) order by m.from_day desc`)
  return (accountId: string, day: Day) =>
    rows.find((one) => one.accountId === accountId && one.from <= day && (one.to === null || one.to > day))
      ?.teamId ?? null
}
