import { sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { countLetters } from '#app/domain/letters/letters.server.ts'
import { decidableMoves } from '#app/domain/projects/access.server.ts'
import { followUpDesk, waitingForLeader } from '#app/domain/tickets/desk.server.ts'

type Counts = {
  tasks: number
  lateTasks: number
  tickets: number
  lateTickets: number
  moves: number
  gaps: number
}

/** What waits for this person under each menu entry; one query for most, since every page asks. */
export async function waitingFor(ctx: Context): Promise<Record<string, { count: number; hot?: boolean }>> {
  if (hasRole(ctx.actor, 'system_admin')) {
    const count = await countLetters(ctx)
    return { letters: { count, hot: count > 0 } }
  }
  if (!isBusiness(ctx.actor)) return {}
  const today = dayOf(ctx.now)
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const desk = hasRole(ctx.actor, 'intake')
    ? sql`tickets.state in ('new', 'accepted', 'resolved')`
    : sql`false`
  const mine = sql`(tickets.handler_id = ${ctx.actor.id} and tickets.state in ('dispatched', 'signed_for', 'in_progress', 'on_site'))`
  const gaps = hasRole(ctx.actor, 'leader') ? sql`true` : sql`false`
  const [row] = await ctx.db.execute<Counts>(sql`select
    (select count(*)::int from tasks where owner_id = ${ctx.actor.id} and status = 'open' and deleted_at is null and due_on <= ${today}) as tasks,
    (select count(*)::int from tasks where owner_id = ${ctx.actor.id} and status = 'open' and deleted_at is null and due_on < ${today}) as "lateTasks",
    (select count(*)::int from tickets where deleted_at is null and (${mine} or ${desk})) as tickets,
    (select count(*)::int from tickets where deleted_at is null and ${mine} and solve_due_at < ${now}) as "lateTickets",
    (select count(*)::int from stage_events join projects on projects.id = stage_events.project_id
      where stage_events.status = 'applied' and stage_events.applied_by <> ${ctx.actor.id} and projects.deleted_at is null and ${decidableMoves(ctx)}) as moves,
    (select count(*)::int from enterprises e where ${gaps} and e.deleted_at is null and e.status = 'resident' and not exists (
      select 1 from liaison_assignments a where a.enterprise_id = e.id and a.deleted_at is null and a.during @> ${today}::date)) as gaps`)
  const calls = hasRole(ctx.actor, 'follow_up') ? (await followUpDesk(ctx)).due.length : 0
  const decisions = hasRole(ctx.actor, 'leader') ? (await waitingForLeader(ctx)).length : 0
  return {
    today: { count: row?.tasks ?? 0, hot: (row?.lateTasks ?? 0) > 0 },
    tickets: { count: row?.tickets ?? 0, hot: (row?.lateTickets ?? 0) > 0 },
    projects: { count: row?.moves ?? 0 },
    waiting: { count: row?.moves ?? 0 },
    followUp: { count: calls + decisions },
    liaison: { count: row?.gaps ?? 0 },
  }
}
