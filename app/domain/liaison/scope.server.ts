import { type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'

/** The firm `enterpriseId` (a column) has the actor as PRIMARY or DEPUTY today. */
export const caredForBy = (ctx: Context, enterpriseId: SQL) => sql`exists (select 1 from liaison_assignments a
  where a.enterprise_id = ${enterpriseId} and a.account_id = ${ctx.actor.id} and a.deleted_at is null
    and a.during @> ${dayOf(ctx.now)}::date)`

/** The ids of the firms that have the actor as PRIMARY or DEPUTY today. */
export const firmsCaredFor = (ctx: Context) => sql`select a.enterprise_id from liaison_assignments a
  where a.account_id = ${ctx.actor.id} and a.deleted_at is null and a.during @> ${dayOf(ctx.now)}::date`

/** `teamId` (a column) is one of the actor's teams. */
export const ofTeams = (ctx: Context, teamId: SQL) =>
  ctx.actor.teamIds.length ? sql`coalesce(${teamId} in ${[...ctx.actor.teamIds]}, false)` : sql`false`
