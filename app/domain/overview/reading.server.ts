import { type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'

/** The levels of access.md over visits, projects and tickets, as the overview's joins need them. */

const caredFor = (ctx: Context, enterpriseId: SQL) => sql`exists (select 1 from liaison_assignments a
  where a.enterprise_id = ${enterpriseId} and a.account_id = ${ctx.actor.id} and a.deleted_at is null
    and a.during @> ${dayOf(ctx.now)}::date)`

const ofTeams = (ctx: Context, teamId: SQL) =>
  ctx.actor.teamIds.length ? sql`coalesce(${teamId} in ${[...ctx.actor.teamIds]}, false)` : sql`false`

export function fullVisits(ctx: Context): SQL {
  const { actor } = ctx
  if (!isBusiness(actor)) return sql`false`
  if (hasRole(actor, 'leader')) return sql`true`
  return sql`(visits.owner_id = ${actor.id} or ${ofTeams(ctx, sql`visits.team_id`)}
    or exists (select 1 from visit_people w where w.visit_id = visits.id and w.account_id = ${actor.id})
    or exists (select 1 from visit_parties q where q.visit_id = visits.id and ${caredFor(ctx, sql`q.enterprise_id`)}))`
}

export function readableVisits(ctx: Context): SQL {
  if (!isBusiness(ctx.actor)) return sql`false`
  return sql`(visits.deleted_at is null and (not visits.confidential or ${fullVisits(ctx)}))`
}

export function fullProjects(ctx: Context): SQL {
  const { actor } = ctx
  if (!isBusiness(actor)) return sql`false`
  if (hasRole(actor, 'leader')) return sql`true`
  return sql`(coalesce(projects.owner_id = ${actor.id}, false) or ${ofTeams(ctx, sql`projects.team_id`)}
    or exists (select 1 from project_collaborators c where c.project_id = projects.id and c.account_id = ${actor.id})
    or (projects.stage in ('registered', 'moved_in', 'operating', 'started', 'producing')
      and ${caredFor(ctx, sql`projects.enterprise_id`)}))`
}

/** Projects that may be shown beside their firm: a confidential one is known by its code name alone. */
export function namedProjects(ctx: Context): SQL {
  if (!isBusiness(ctx.actor)) return sql`false`
  return sql`(projects.deleted_at is null and (not projects.confidential or ${fullProjects(ctx)}))`
}

export function fullTickets(ctx: Context): SQL {
  const { actor } = ctx
  if (!isBusiness(actor)) return sql`false`
  if (hasRole(actor, 'leader', 'intake')) return sql`true`
  const afterwards = hasRole(actor, 'follow_up')
    ? sql`tickets.state in ('resolved', 'confirmed', 'followed_up', 'archived')`
    : sql`false`
  return sql`(tickets.first_receiver_id = ${actor.id} or coalesce(tickets.handler_id = ${actor.id}, false) or ${afterwards}
    or exists (select 1 from ticket_helpers h where h.ticket_id = tickets.id and h.account_id = ${actor.id})
    or ${caredFor(ctx, sql`tickets.enterprise_id`)}
    or exists (select 1 from enterprises e join patches l on l.id = e.patch_id
      where e.id = tickets.enterprise_id and l.lead_id = ${actor.id}))`
}

export function readableTickets(ctx: Context): SQL {
  return isBusiness(ctx.actor) ? sql`(tickets.deleted_at is null)` : sql`false`
}

/** Projects are at least a card for every business role. */
export function readableProjects(ctx: Context): SQL {
  return isBusiness(ctx.actor) ? sql`(projects.deleted_at is null)` : sql`false`
}
