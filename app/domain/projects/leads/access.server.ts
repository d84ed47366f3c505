import { type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'

/** A lead is read by who sent it, its owner, team leaders and the leadership; there is no card (access.md). */
export function readableLeads({ actor }: Context): SQL {
  if (!isBusiness(actor)) return sql`false`
  if (hasRole(actor, 'team_leader', 'leader')) return sql`(lead_submissions.deleted_at is null)`
  return sql`(lead_submissions.deleted_at is null
    and (lead_submissions.submitted_by = ${actor.id} or coalesce(lead_submissions.owner_id = ${actor.id}, false)))`
}
