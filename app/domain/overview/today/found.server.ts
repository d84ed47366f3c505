import { hasRole } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { exportsWaiting } from '#app/domain/exports/queries.server.ts'
import { listLeads } from '#app/domain/projects/leads/queries.server.ts'
import { longestStanding } from '#app/domain/projects/queries.server.ts'
import { applicationsWaitingFor } from '#app/domain/projects/stages/applications.server.ts'
import { waitingForLeader } from '#app/domain/tickets/desk.server.ts'
import { listUncovered } from '../uncovered.server.ts'
import { callsOf, noCalls } from './calls.server.ts'
import { firmsToContact } from './firms.server.ts'
import { myTasks } from './tasks.server.ts'
import { ticketsOf } from './tickets.server.ts'
import { visitsOf } from './visits.server.ts'

const atMost = 20

/** Rows of every word that may want something of this person by a day; a list that is not theirs is empty. */
export async function findDue(ctx: Context) {
  const { actor } = ctx
  const [isLeader, decides] = [hasRole(actor, 'leader'), hasRole(actor, 'team_leader', 'leader')]
  const [ticket, visit, tasks, decision, exported, application, leads, calls] = await Promise.all([
    ticketsOf(ctx),
    visitsOf(ctx),
    myTasks(ctx),
    isLeader ? waitingForLeader(ctx) : [],
    isLeader ? exportsWaiting(ctx) : [],
    decides ? applicationsWaitingFor(ctx) : [],
    decides ? listLeads(ctx, { status: 'open', after: undefined } as Parameters<typeof listLeads>[1]) : null,
    hasRole(actor, 'follow_up') ? callsOf(ctx) : noCalls,
  ])
  return {
    due: {
      ticket,
      visit,
      application,
      task: tasks,
      decision: decision.slice(0, atMost),
      export: exported.slice(0, atMost),
      lead: leads?.items.slice(0, atMost) ?? [],
      ...calls.rows,
    },
    called: calls.called,
  }
}

/** Rows that stand still: nobody waits for them today, so that no count of today's work asks for them. */
export async function findSlow(ctx: Context) {
  const { actor } = ctx
  const [project, firms, gap] = await Promise.all([
    hasRole(actor, 'team_member', 'team_leader') ? stuckProjects(ctx) : [],
    hasRole(actor, 'liaison_cadre') ? firmsToContact(ctx) : null,
    hasRole(actor, 'leader') ? listUncovered(ctx, atMost) : [],
  ])
  return {
    slow: {
      project,
      firm: firms?.filter(({ isOverdue }) => isOverdue).slice(0, atMost) ?? [],
      gap,
    },
    firms,
  }
}

export type Due = Awaited<ReturnType<typeof findDue>>['due']
export type Slow = Awaited<ReturnType<typeof findSlow>>['slow']
export type Found = Due & Slow

function stuckProjects(ctx: Context) {
  const { ledTeamIds } = ctx.actor
  const stale = { stale: true, exit: 'in' as const }
  const leads = hasRole(ctx.actor, 'team_leader') && ledTeamIds.length > 0
  const whose = leads ? { team: ledTeamIds } : { owner: ctx.actor.id }
  return longestStanding(ctx, { ...stale, ...whose }, atMost)
}
