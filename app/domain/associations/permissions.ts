import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'

/** Everyone who meets associations keeps their records; the follow-up desk only reads them. */
export const keepers: readonly Role[] = businessRoles.filter((role) => role !== 'follow_up')

export const canKeepAssociations = (actor: Actor) => hasRole(actor, ...keepers)
export const canRemoveAssociation = (actor: Actor) => hasRole(actor, 'leader')
