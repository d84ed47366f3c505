import { type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { caredForBy, ofTeams } from '#app/domain/liaison/scope.server.ts'
import { landedStages } from './stages/ladder.ts'

/** Owner, collaborators, owning team, leadership; from registration on also PRIMARY and DEPUTY of its firm (access.md). */
export function fullProjects(ctx: Context): SQL {
  const { actor } = ctx
  if (!isBusiness(actor)) return sql`false`
  if (hasRole(actor, 'leader')) return sql`true`
  return sql`(coalesce(projects.owner_id = ${actor.id}, false) or ${ofTeams(ctx, sql`projects.team_id`)}
    or exists (select 1 from project_collaborators c where c.project_id = projects.id and c.account_id = ${actor.id})
    or (projects.stage in ${landedStages}
      and ${caredForBy(ctx, sql`projects.enterprise_id`)}))`
}

/** Projects that may be shown beside their firm: a confidential one is known by its code name alone. */
export function namedProjects(ctx: Context): SQL {
  if (!isBusiness(ctx.actor)) return sql`false`
  return sql`(projects.deleted_at is null and (not projects.confidential or ${fullProjects(ctx)}))`
}

/** Projects are at least a card for every business role. */
export function readableProjects(ctx: Context): SQL {
  return isBusiness(ctx.actor) ? sql`(projects.deleted_at is null)` : sql`false`
}

/** Moves the actor may decide: the leadership all, a team's leader those of the team; nobody their own (permissions.ts). */
export function decidableMoves({ actor }: Context): SQL {
  const notMine = sql`stage_events.applied_by <> ${actor.id}`
  if (hasRole(actor, 'leader')) return notMine
  if (!hasRole(actor, 'team_leader') || actor.ledTeamIds.length === 0) return sql`false`
  return sql`(${notMine} and coalesce(projects.team_id in ${[...actor.ledTeamIds]}, false)
    and projects.owner_id is distinct from ${actor.id}::uuid)`
}
