import { type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { caredForBy, ofTeams } from '#app/domain/liaison/scope.server.ts'

/**
 * Participants, their team, PRIMARY and DEPUTY of a visited firm, and leadership read a visit whole (access.md). Being named
 * in a ledger that was imported makes nobody a participant.
 */
export function fullVisits(ctx: Context): SQL {
  const { actor } = ctx
  if (!isBusiness(actor)) return sql`false`
  if (hasRole(actor, 'leader')) return sql`true`
  return sql`((visits.recorded_by is null and (visits.owner_id = ${actor.id} or ${ofTeams(ctx, sql`visits.team_id`)}
    or exists (select 1 from visit_people w where w.visit_id = visits.id and w.account_id = ${actor.id})))
    or exists (select 1 from visit_parties q where q.visit_id = visits.id and ${caredForBy(ctx, sql`q.enterprise_id`)}))`
}

/** Everyone else reads the card; a confidential visit does not exist for them. */
export function readableVisits(ctx: Context, full = fullVisits(ctx)): SQL {
  if (!isBusiness(ctx.actor)) return sql`false`
  return sql`(visits.deleted_at is null and (not visits.confidential or ${full}))`
}
