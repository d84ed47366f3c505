import { type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { caredForBy, firmsCaredFor, ofTeams } from '#app/domain/liaison/scope.server.ts'
import { written } from '#app/domain/written.server.ts'
import { landedStages } from './stages/ladder.ts'

const landed = written(landedStages)

/** Owner, collaborators, owning team, leadership; from registration on also PRIMARY and DEPUTY of its firm (access.md). */
export function fullProjects(ctx: Context): SQL {
  const { actor } = ctx
  if (!isBusiness(actor)) return sql`false`
  if (hasRole(actor, 'leader')) return sql`true`
  return sql`(coalesce(projects.owner_id = ${actor.id}, false) or ${ofTeams(ctx, sql`projects.team_id`)}
    or exists (select 1 from project_collaborators c where c.project_id = projects.id and c.account_id = ${actor.id})
    or (projects.stage in ${landed}
      and ${caredForBy(ctx, sql`projects.enterprise_id`)}))`
}

/** The ids of the few projects that are full to the actor by other ways than a team: `fullProjects` without its teams. */
export const fullByPerson = (ctx: Context): SQL => sql`
  select projects.id from projects where projects.owner_id = ${ctx.actor.id}
  union select c.project_id from project_collaborators c where c.account_id = ${ctx.actor.id}
  union select projects.id from projects
    where projects.enterprise_id in (${firmsCaredFor(ctx)}) and projects.stage in ${landed}`

/** Projects that may be shown beside their firm: a confidential one is known by its code name alone. */
export function namedProjects(ctx: Context, full = fullProjects(ctx)): SQL {
  if (!isBusiness(ctx.actor)) return sql`false`
  return sql`(projects.deleted_at is null and (not projects.confidential or ${full}))`
}

/**
 * What a card calls the project (access.md): its firm, whose name the query's own column gives, or the code name or number
 * of a confidential one. Only a building of the park itself has no firm: its title is its name.
 */
export const labelOf = (ctx: Context, firm: SQL, full = fullProjects(ctx)): SQL<string> => sql<string>`case
  when ${namedProjects(ctx, full)} then coalesce(${firm}, projects.title)
  else coalesce(projects.code_name, projects.number) end`

/** The same in English; null where it is called in English as in Chinese. */
export const labelEnOf = (ctx: Context, firmEn: SQL, full = fullProjects(ctx)) => sql<string | null>`case
  when ${namedProjects(ctx, full)} then case when projects.enterprise_id is null then projects.title_en else ${firmEn} end end`

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
