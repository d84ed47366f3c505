import { type SQL, sql } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { rhythmDays, tiers } from './enterprise.ts'

/** Nobody is primary or deputy of this resident firm today. */
export function withoutCadre(ctx: Context): SQL {
  return sql`(enterprises.status = 'resident' and not exists (
    select 1 from liaison_assignments a where a.enterprise_id = enterprises.id and a.deleted_at is null
      and a.during @> ${dayOf(ctx.now)}::date))`
}

const held = sql`from visit_parties p join visits v on v.id = p.visit_id
  where p.enterprise_id = enterprises.id and v.status = 'held' and v.deleted_at is null`

/**
 * The day of the last held visit the reader may know of, and of the last one anybody may know of: a firm's visits are
 * walked once for both.
 */
export function lastContacts(ctx: Context): SQL<[known: string | null, open: string | null]> {
  return sql<
    [string | null, string | null]
  >`(select json_build_array(max(v.report_on) filter (where ${known(ctx)}), max(v.report_on) filter (where not v.confidential))
    ${held})`
}

/** The day of the last held visit the reader may know of, whatever its mode. */
export function lastContactOn(ctx: Context): SQL<string | null> {
  return sql<string | null>`(select max(v.report_on)::text ${held} and ${known(ctx)})`
}

/** Resident, with a rhythm, and not seen within it; a firm never seen counts from the day it came. */
export function overdue(ctx: Context): SQL {
  const today = dayOf(ctx.now)
  const rhythm = sql.join(
    tiers.map((tier) => sql`when ${tier} then ${rhythmDays[tier]}::int`),
    sql` `,
  )
  return sql`(enterprises.status = 'resident' and enterprises.tier is not null
    and coalesce(${lastContactOn(ctx)}::date, enterprises.resident_since, enterprises.created_at::date)
      + case enterprises.tier ${rhythm} end < ${today}::date)`
}

// A confidential visit exists only for its own people, their team, the firm's cadres and the leadership (access.md).
function known(ctx: Context): SQL {
  const { actor } = ctx
  if (hasRole(actor, 'leader')) return sql`true`
  const teams = actor.teamIds.length ? sql`v.team_id in ${[...actor.teamIds]}` : sql`false`
  return sql`(not v.confidential or v.owner_id = ${actor.id} or ${teams}
    or exists (select 1 from visit_people w where w.visit_id = v.id and w.account_id = ${actor.id})
    or exists (select 1 from visit_parties q join liaison_assignments a on a.enterprise_id = q.enterprise_id
      where q.visit_id = v.id and a.account_id = ${actor.id} and a.deleted_at is null
        and a.during @> ${dayOf(ctx.now)}::date))`
}
