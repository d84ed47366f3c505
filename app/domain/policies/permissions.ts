import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, hasRole, isBusiness } from '#app/domain/actor.ts'

/** The policy library is open to everyone who works with firms. */
export const canReadPolicies = (actor: Actor) => isBusiness(actor)

/** Leadership keeps the library (architecture: edited by `leader`). */
export const canEditPolicies = (actor: Actor) => hasRole(actor, 'leader')

/** What this person can do to a policy. */
export function policyAbilities(actor: Actor) {
  const edit = abilityOf([canEditPolicies(actor), 'policies.edit'])
  return { 'policies.update': edit, 'policies.remove': edit }
}
