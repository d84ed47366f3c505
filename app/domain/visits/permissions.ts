import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, businessRoles, hasRole } from '#app/domain/actor.ts'
import { canBecome, type VisitStatus } from './visit.ts'

/** Visits are logged by every business role but those who only follow up. */
export const canLogVisit = (actor: Actor) =>
  hasRole(actor, ...businessRoles.filter((role) => role !== 'follow_up'))

type Visit = { ownerId: string; ourIds: readonly string[] }

/** Whoever took part keeps the record; leadership may correct it. */
export const canKeepVisit = (actor: Actor, visit: Visit) =>
  hasRole(actor, 'leader') ||
  (canLogVisit(actor) && (visit.ownerId === actor.id || visit.ourIds.includes(actor.id)))

/** A record is deleted by who wrote it, or by leadership; figures follow. */
export const canRemoveVisit = (actor: Actor, visit: Visit) =>
  hasRole(actor, 'leader') || visit.ownerId === actor.id

export const canPlanTrip = (actor: Actor) => hasRole(actor, 'team_member', 'team_leader', 'leader')

export const canKeepTrip = (actor: Actor, trip: { ownerId: string; memberIds: readonly string[] }) =>
  hasRole(actor, 'leader') ||
  (canPlanTrip(actor) && (trip.ownerId === actor.id || trip.memberIds.includes(actor.id)))

/** What this person can do to a visit they read in full. */
export function visitAbilities(actor: Actor, visit: Visit & { status: VisitStatus }) {
  const kept = [canKeepVisit(actor, visit), 'visits.keep'] as [boolean, string]
  const stands = [visit.status !== 'cancelled', 'visits.cancelled'] as [boolean, string]
  return {
    'visits.update': abilityOf(kept, stands),
    'visits.hold': abilityOf(kept, stands, [canBecome(visit, 'held'), 'visits.held']),
    'visits.cancel': abilityOf(kept, stands, [canBecome(visit, 'cancelled'), 'visits.held']),
    'visits.remove': abilityOf([canRemoveVisit(actor, visit), 'visits.remove']),
  }
}
