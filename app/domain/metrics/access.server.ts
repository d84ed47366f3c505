import { type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'

/** Figures are for everyone who works with firms; administrators read none. */
export const mayCount = (ctx: Context): SQL => (isBusiness(ctx.actor) ? sql`true` : sql`false`)

/**
 * Visits a figure may count: those the reader would see at least as a card. A confidential one counts only for
 * those who took part, their team, the firm's cadres and leadership. The table is `v` there.
 */
export function countedVisits(ctx: Context): SQL {
  const { actor } = ctx
  if (!isBusiness(actor)) return sql`false`
  if (hasRole(actor, 'leader')) return sql`v.deleted_at is null`
  return sql`v.deleted_at is null and (not v.confidential or v.owner_id = ${actor.id}
    or ${inTeams(ctx, sql`v.team_id`)}
    or exists (select 1 from visit_people w where w.visit_id = v.id and w.account_id = ${actor.id})
    or exists (select 1 from visit_parties q where q.visit_id = v.id and ${caredFor(ctx, sql`q.enterprise_id`)}))`
}

/** Projects whose firm the reader may know; of the others, counted too, only the code name. The table is `p`. */
export function namedProjects(ctx: Context): SQL {
  const { actor } = ctx
  if (!isBusiness(actor)) return sql`false`
  if (hasRole(actor, 'leader')) return sql`true`
  return sql`(not p.confidential or coalesce(p.owner_id = ${actor.id}, false) or ${inTeams(ctx, sql`p.team_id`)}
    or exists (select 1 from project_collaborators c where c.project_id = p.id and c.account_id = ${actor.id})
    or (p.stage in ('registered', 'moved_in', 'operating', 'started', 'producing')
      and ${caredFor(ctx, sql`p.enterprise_id`)}))`
}

const caredFor = (ctx: Context, enterpriseId: SQL) => sql`exists (select 1 from liaison_assignments a
  where a.enterprise_id = ${enterpriseId} and a.account_id = ${ctx.actor.id} and a.deleted_at is null
    and a.during @> ${dayOf(ctx.now)}::date)`

const inTeams = ({ actor }: Context, teamId: SQL) =>
  actor.teamIds.length ? sql`coalesce(${teamId} in ${[...actor.teamIds]}, false)` : sql`false`
