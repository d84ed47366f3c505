import { and, asc, eq, sql } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import { addDays, dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { lastContactOn, overdue } from '#app/domain/enterprises/contact-gap.server.ts'
import { coverageToday } from '#app/domain/liaison/board.server.ts'
import { countFigures } from '#app/domain/metrics/queries.server.ts'
import { listLeads } from '#app/domain/projects/leads/queries.server.ts'
import { listAllProjects } from '#app/domain/projects/queries.server.ts'
import { applicationsWaitingFor } from '#app/domain/projects/stages/applications.server.ts'
import { listMyTasks } from '#app/domain/tasks/queries.server.ts'
import { followUpDesk, waitingForLeader } from '#app/domain/tickets/desk.server.ts'
import { listTickets } from '#app/domain/tickets/list.server.ts'
import type { TicketState } from '#app/domain/tickets/ticket.ts'
import { listVisits } from '#app/domain/visits/queries.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { comingUp } from '../leadership/coming.server.ts'
import { periodFor } from '../leadership/periods.ts'

const short = 6

/** What this person must do now, list by list; a list that is not theirs is null. Nothing here is anybody else's. */
export async function todayFor(ctx: Context) {
  const { actor } = ctx
  const isTeam = hasRole(actor, 'team_member', 'team_leader')
  const isDesk = hasRole(actor, 'intake')
  const decides = hasRole(actor, 'team_leader', 'leader')
  const [
    visits,
    tasks,
    mine,
    arriving,
    toConfirm,
    desk,
    decisions,
    applications,
    leads,
    projects,
    firms,
    coverage,
    coming,
    standing,
  ] = await Promise.all([
    upcomingVisits(ctx),
    listMyTasks(ctx, { status: 'open', after: undefined }),
    ticketsOf(ctx, 'handled'),
    isDesk ? ticketsIn(ctx, ['new', 'accepted']) : null,
    isDesk ? ticketsIn(ctx, ['resolved']) : null,
    hasRole(actor, 'follow_up') ? followUpDesk(ctx) : null,
    hasRole(actor, 'leader') ? waitingForLeader(ctx) : null,
    decides ? applicationsWaitingFor(ctx) : null,
    decides ? listLeads(ctx, { status: 'open', after: undefined } as Parameters<typeof listLeads>[1]) : null,
    isTeam ? stuckProjects(ctx) : null,
    hasRole(actor, 'liaison_cadre') ? firmsToContact(ctx) : null,
    hasRole(actor, 'leader') ? coverageToday(ctx) : null,
    comingUp(ctx),
    hasRole(actor, 'leader') ? yearSoFar(ctx) : null,
  ])
  return {
    visits,
    tasks: tasks.items.slice(0, short * 2),
    tickets: mine,
    arriving,
    toConfirm,
    toCall: desk?.due.slice(0, short) ?? null,
    decisions: decisions?.slice(0, short) ?? null,
    applications,
    leads: leads?.items.slice(0, short) ?? null,
    projects,
    firms,
    unseen: firms?.filter(({ isOverdue }) => isOverdue).slice(0, short) ?? null,
    coming,
    standing,
    gaps: coverage && [...coverage.gaps, ...coverage.pending],
  }
}

export type Today = Awaited<ReturnType<typeof todayFor>>

/** The figures people who look ask for first. */
async function yearSoFar(ctx: Context) {
  const period = periodFor('year', dayOf(ctx.now))
  return { period, figures: await countFigures(ctx, yearFigures, period) }
}

const yearFigures = [
  'landed_in_period',
  'landed_as_of',
  'in_talk_enterprises',
  'outbound_enterprises',
] as const

async function upcomingVisits(ctx: Context) {
  const today = dayOf(ctx.now)
  const { items } = await listVisits(ctx, {
    by: ctx.actor.id,
    status: 'planned',
    from: addDays(today, -7),
    to: addDays(today, 30),
  })
  return items.reverse().slice(0, short)
}

const open = { q: '', scope: 'open' as const }

async function ticketsOf(ctx: Context, mine: 'handled' | 'received') {
  const { items } = await listTickets(ctx, { ...open, mine } as Parameters<typeof listTickets>[1], short)
  return items
}

async function ticketsIn(ctx: Context, states: TicketState[]) {
  const pages = await Promise.all(
    states.map((state) =>
      listTickets(ctx, { q: '', scope: 'all', state } as Parameters<typeof listTickets>[1], short),
    ),
  )
  return pages.flatMap(({ items }) => items)
}

async function stuckProjects(ctx: Context) {
  const { ledTeamIds } = ctx.actor
  const stale = { stale: true, exit: 'in' as const }
  const pages =
    hasRole(ctx.actor, 'team_leader') && ledTeamIds.length
      ? await Promise.all(ledTeamIds.map((team) => listAllProjects(ctx, { ...stale, team })))
      : [await listAllProjects(ctx, { ...stale, owner: ctx.actor.id })]
  return pages.flat().slice(0, short)
}

/** One's own firms, the longest unseen first. */
function firmsToContact(ctx: Context) {
  const seen = lastContactOn(ctx)
  return ctx.db
    .select({
      id: enterprises.id,
      name: enterprises.name,
      sample: enterprises.sample,
      tier: enterprises.tier,
      lastOn: seen,
      isOverdue: sql<boolean>`${overdue(ctx)}`,
    })
    .from(enterprises)
    .where(
      and(
        sql`enterprises.deleted_at is null`,
        eq(enterprises.status, 'resident'),
        sql`exists (select 1 from liaison_assignments a where a.enterprise_id = enterprises.id and a.account_id = ${ctx.actor.id}
          and a.deleted_at is null and a.during @> ${dayOf(ctx.now)}::date)`,
      ),
    )
    .orderBy(sql`${seen} asc nulls first`, asc(enterprises.id))
    .limit(short * 2)
}
