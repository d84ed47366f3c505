import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'

/** Everyone who meets associations keeps their records; the follow-up desk only reads them. */
export const keepers: readonly Role[] = businessRoles.filter((role) => role !== 'follow_up')

export const canKeepAssociations = (actor: Actor) => hasRole(actor, ...keepers)
export const canRemoveAssociation = (actor: Actor) => hasRole(actor, 'leader')

/** What this person can do to an association. */
export function associationAbilities(actor: Actor) {
  const keep = abilityOf([canKeepAssociations(actor), 'associations.keep'])
  return {
    'associations.change': keep,
    'associations.remove': abilityOf([canRemoveAssociation(actor), 'associations.remove']),
    'associations.addMember': keep,
    'associations.removeMember': keep,
  }
}
