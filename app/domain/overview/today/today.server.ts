import { hasRole } from '#app/domain/actor.ts'
import { dayOf, lastTwelveMonths } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { coverageToday } from '#app/domain/liaison/board.server.ts'
import { countExclusions, countFigures } from '#app/domain/metrics/queries.server.ts'
import { listLeads } from '#app/domain/projects/leads/queries.server.ts'
import { listAllProjects } from '#app/domain/projects/queries.server.ts'
import { applicationsWaitingFor } from '#app/domain/projects/stages/applications.server.ts'
import { listMyTasks } from '#app/domain/tasks/queries.server.ts'
import { followUpDesk, waitingForLeader } from '#app/domain/tickets/desk.server.ts'
import { comingUp } from '../leadership/coming.server.ts'
import { periodFor } from '../leadership/periods.ts'
import { entriesOf } from './entries.ts'
import { firmsToContact } from './firms.server.ts'
import { ticketFacts, ticketsOf } from './tickets.server.ts'
import { visitsOf } from './visits.server.ts'

const [atMost, lately] = [20, 8]

/** What this person must do now, as one list of entries, and what is good to know beside it. Nothing here is anybody else's. */
export async function todayFor(ctx: Context) {
  const { actor } = ctx
  const is = (...roles: Parameters<typeof hasRole>[1][]) => hasRole(actor, ...roles)
  const [found, desk, coming, standing, rates] = await Promise.all([
    findAll(ctx),
    is('follow_up') ? followUpDesk(ctx) : null,
    comingUp(ctx),
    is('leader') ? yearSoFar(ctx) : null,
    is('follow_up') ? ratesOf(ctx) : null,
  ])
  const calls = await callsOf(ctx, desk)
  const entries = entriesOf({ ...found, call: calls }, actor, ctx.now)
  const own = new Set(found.visit.map(({ id }) => id))
  return {
    entries,
    early: desk?.early.slice(0, atMost) ?? [],
    called: desk?.called.slice(0, lately) ?? [],
    firms: found.firms,
    coming: { ...coming, visits: coming.visits.filter(({ id }) => !own.has(id)) },
    standing,
    rates,
  }
}

export type Today = Awaited<ReturnType<typeof todayFor>>
export type Found = Omit<Awaited<ReturnType<typeof findAll>>, 'firms'> & {
  call: Awaited<ReturnType<typeof callsOf>>
}

/** The rows of every word that may want something of this person; a list that is not theirs is empty. */
async function findAll(ctx: Context) {
  const { actor } = ctx
  const [isLeader, decides] = [hasRole(actor, 'leader'), hasRole(actor, 'team_leader', 'leader')]
  const [ticket, visit, tasks, decision, application, leads, project, firms, coverage] = await Promise.all([
    ticketsOf(ctx),
    visitsOf(ctx),
    listMyTasks(ctx, { status: 'open', after: undefined }),
    isLeader ? waitingForLeader(ctx) : [],
    decides ? applicationsWaitingFor(ctx) : [],
    decides ? listLeads(ctx, { status: 'open', after: undefined } as Parameters<typeof listLeads>[1]) : null,
    hasRole(actor, 'team_member', 'team_leader') ? stuckProjects(ctx) : [],
    hasRole(actor, 'liaison_cadre') ? firmsToContact(ctx) : null,
    isLeader ? coverageToday(ctx) : null,
  ])
  return {
    ticket,
    visit,
    project,
    application,
    firms,
    task: tasks.items,
    decision: decision.slice(0, atMost),
    lead: leads?.items.slice(0, atMost) ?? [],
    firm: firms?.filter(({ isOverdue }) => isOverdue).slice(0, atMost) ?? [],
    gap: coverage ? [...coverage.gaps, ...coverage.pending].slice(0, atMost) : [],
  }
}

async function callsOf(ctx: Context, desk: Awaited<ReturnType<typeof followUpDesk>> | null) {
  const due = desk?.due.slice(0, atMost) ?? []
  const facts = await ticketFacts(
    ctx,
    due.map(({ id }) => id),
  )
  return due.map((row) => ({ ...row, facts: facts.find(({ id }) => id === row.id) ?? null }))
}

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

const rateFigures = ['response_in_time', 'response_judged', 'solved', 'satisfied', 'followed_up'] as const

/** 三率 of the last twelve months, as on the follow-up desk. */
async function ratesOf(ctx: Context) {
  const period = lastTwelveMonths(dayOf(ctx.now))
  const [counts, left] = await Promise.all([
    countFigures(ctx, rateFigures, period),
    countExclusions(ctx, period),
  ])
  return { counts, left, period: new URLSearchParams(period).toString() }
}

async function stuckProjects(ctx: Context) {
  const { ledTeamIds } = ctx.actor
  const stale = { stale: true, exit: 'in' as const }
  const leads = hasRole(ctx.actor, 'team_leader') && ledTeamIds.length > 0
  const whose = leads ? { team: ledTeamIds } : { owner: ctx.actor.id }
  const found = await listAllProjects(ctx, { ...stale, ...whose })
  return found.slice(0, atMost)
}
