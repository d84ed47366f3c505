import { type Actor, hasRole, isBusiness } from '#app/domain/actor.ts'

/** The policy library is open to everyone who works with firms. */
export const canReadPolicies = (actor: Actor) => isBusiness(actor)

/** Leadership keeps the library (architecture: edited by `leader`). */
export const canEditPolicies = (actor: Actor) => hasRole(actor, 'leader')
