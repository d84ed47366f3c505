import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'
import { conflict, forbidden, unless } from '#app/domain/refusal.ts'

/** Who opens projects and sends leads: everyone who meets firms (access.md). */
export const openers: readonly Role[] = businessRoles.filter((role) => role !== 'follow_up')
/** Who may ever apply for a move: owners and teams; the leadership confirms instead. */
export const applicants: readonly Role[] = ['team_member', 'team_leader', 'liaison_cadre', 'intake']
export const deciders: readonly Role[] = ['team_leader', 'leader']

type Held = { ownerId: string | null; teamId: string | null }
type Shared = Held & { collaboratorIds: readonly string[] }

export const canOpenProject = (actor: Actor) => hasRole(actor, ...openers)
export const canSubmitLead = canOpenProject

const isOwner = (actor: Actor, { ownerId }: Held) => ownerId === actor.id
const inTeam = (actor: Actor, { teamId }: Held) => teamId !== null && actor.teamIds.includes(teamId)
const leadsTeam = (actor: Actor, { teamId }: Held) =>
  hasRole(actor, 'team_leader') && teamId !== null && actor.ledTeamIds.includes(teamId)

/** Owner, collaborators, team and leadership keep the project's facts; the firm's cadres only read them. */
export const canEditProject = (actor: Actor, project: Shared) =>
  hasRole(actor, ...openers) &&
  (isOwner(actor, project) ||
    inTeam(actor, project) ||
    project.collaboratorIds.includes(actor.id) ||
    hasRole(actor, 'leader'))

/** A move is applied for by owner or team. */
export const canApply = (actor: Actor, project: Held) =>
  hasRole(actor, ...applicants) && (isOwner(actor, project) || inTeam(actor, project))

/** And decided by the team's leader, if the project is not their own, or by the leadership; never by the applicant. */
export const canDecideMove = (actor: Actor, project: Held, applicantId: string) =>
  applicantId !== actor.id &&
  (hasRole(actor, 'leader') || (leadsTeam(actor, project) && !isOwner(actor, project)))

/** Owner, team and helpers are named by the team's leader or the leadership; a project of no team by any team leader. */
export const canAssignOwner = (actor: Actor, project: Held) =>
  hasRole(actor, 'leader') ||
  leadsTeam(actor, project) ||
  (project.teamId === null && hasRole(actor, 'team_leader'))

/** Whether a project is known by its code name alone is for its owner and those above to say. */
export const canConceal = (actor: Actor, project: Held) =>
  isOwner(actor, project) || canAssignOwner(actor, project)

/** An application that waits, as far as a decision on it asks. */
type Applied = { appliedBy: string } | null

export const againstEditing = (actor: Actor, project: Shared) =>
  unless(canEditProject(actor, project), forbidden('projects.edit'))

export const againstAssigning = (actor: Actor, project: Held) =>
  unless(canAssignOwner(actor, project), forbidden('projects.assign'))

export function againstApplying(actor: Actor, project: Held, applied: Applied) {
  // Who leads decides, and applies for nothing: a project of a leader’s own still lacks somebody who does.
  const isNobodys = project.teamId === null && [null, actor.id].includes(project.ownerId)
  return (
    unless(canApply(actor, project), forbidden(isNobodys ? 'projects.applyUnassigned' : 'projects.apply')) ??
    unless(!applied, conflict('projects.applied'))
  )
}

export function againstDeciding(actor: Actor, project: Held, applied: Applied) {
  if (!applied) return conflict('projects.nothingApplied')
  if (applied.appliedBy === actor.id) return forbidden('projects.ownApplication')
  return unless(canDecideMove(actor, project, applied.appliedBy), forbidden('projects.decide'))
}

export const againstWithdrawing = (actor: Actor, applied: Applied) =>
  applied
    ? unless(applied.appliedBy === actor.id, forbidden('projects.withdraw'))
    : conflict('projects.nothingApplied')

/** What this person can do to a project they read in full. */
export function projectAbilities(actor: Actor, project: Shared, applied: Applied) {
  const edited = abilityOf(againstEditing(actor, project))
  const decided = abilityOf(againstDeciding(actor, project, applied))
  return {
    'projects.update': edited,
    'projects.assign': abilityOf(againstAssigning(actor, project)),
    'projects.applyStage': abilityOf(againstApplying(actor, project, applied)),
    'projects.confirmStage': decided,
    'projects.refuseStage': decided,
    'projects.withdrawStage': abilityOf(againstWithdrawing(actor, applied)),
    'projects.addAmount': edited,
    'projects.addRival': edited,
    'projects.addMilestone': edited,
  }
}

/** A lead is screened by team leaders, the leadership, or whoever owns it. */
export const canDecideLead = (actor: Actor, lead: { ownerId: string | null }) =>
  hasRole(actor, 'team_leader', 'leader') || (hasRole(actor, ...openers) && lead.ownerId === actor.id)
