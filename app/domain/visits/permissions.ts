import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, businessRoles, hasRole } from '#app/domain/actor.ts'
import { conflict, forbidden, unless } from '#app/domain/refusal.ts'
import { canBecome, type VisitStatus } from './visit.ts'

/** Visits are logged by every business role but those who only follow up. */
export const canLogVisit = (actor: Actor) =>
  hasRole(actor, ...businessRoles.filter((role) => role !== 'follow_up'))

/** `isImported`: it came with a ledger, and makes nobody a participant. */
type Visit = { ownerId: string; ourIds: readonly string[]; isImported: boolean }

/** Whoever took part keeps the record; leadership may correct it. */
export const canKeepVisit = (actor: Actor, visit: Visit) =>
  hasRole(actor, 'leader') ||
  (canLogVisit(actor) && !visit.isImported && (visit.ownerId === actor.id || visit.ourIds.includes(actor.id)))

/** A record is deleted by who wrote it, or by leadership; figures follow. */
export const canRemoveVisit = (actor: Actor, visit: Visit) =>
  hasRole(actor, 'leader') || (visit.ownerId === actor.id && !visit.isImported)

export const canPlanTrip = (actor: Actor) => hasRole(actor, 'team_member', 'team_leader', 'leader')

/** `isImported`: it came with a ledger, and gives nobody it names a right. */
type Trip = { ownerId: string; members: readonly { id: string }[]; isImported: boolean }

const canKeepTrip = (actor: Actor, { ownerId, members, isImported }: Trip) =>
  hasRole(actor, 'leader') ||
  (canPlanTrip(actor) && !isImported && (ownerId === actor.id || members.some(({ id }) => id === actor.id)))

export const againstKeepingTrip = (actor: Actor, trip: Trip) =>
  unless(canKeepTrip(actor, trip), forbidden('trips.keep'))

/** What this person can do to a trip. */
export function tripAbilities(actor: Actor, trip: Trip) {
  const kept = abilityOf(againstKeepingTrip(actor, trip))
  return { 'trips.update': kept, 'trips.remove': kept }
}

type Standing = Visit & { status: VisitStatus }

export const againstUpdating = (actor: Actor, visit: Standing) =>
  unless(canKeepVisit(actor, visit), forbidden('visits.keep')) ??
  unless(visit.status !== 'cancelled', conflict('visits.cancelled'))

export const againstBecoming = (actor: Actor, visit: Standing, to: VisitStatus) =>
  againstUpdating(actor, visit) ?? unless(canBecome(visit, to), conflict('visits.held'))

export const againstRemoving = (actor: Actor, visit: Visit) =>
  unless(canRemoveVisit(actor, visit), forbidden('visits.remove'))

/** What this person can do to a visit they read in full. */
export const visitAbilities = (actor: Actor, visit: Standing) => ({
  'visits.update': abilityOf(againstUpdating(actor, visit)),
  'visits.hold': abilityOf(againstBecoming(actor, visit, 'held')),
  'visits.cancel': abilityOf(againstBecoming(actor, visit, 'cancelled')),
  'visits.remove': abilityOf(againstRemoving(actor, visit)),
})
