import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'

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

/** A lead is screened by team leaders, the leadership, or whoever owns it. */
export const canDecideLead = (actor: Actor, lead: { ownerId: string | null }) =>
  hasRole(actor, 'team_leader', 'leader') || (hasRole(actor, ...openers) && lead.ownerId === actor.id)
