import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'
import { forbidden, unless } from '#app/domain/refusal.ts'

/** Everyone who meets associations keeps their records; the follow-up desk only reads them. */
export const keepers: readonly Role[] = businessRoles.filter((role) => role !== 'follow_up')

export const canKeepAssociations = (actor: Actor) => hasRole(actor, ...keepers)
export const canRemoveAssociation = (actor: Actor) => hasRole(actor, 'leader')

export const againstKeeping = (actor: Actor) =>
  unless(canKeepAssociations(actor), forbidden('associations.keep'))
export const againstRemoving = (actor: Actor) =>
  unless(canRemoveAssociation(actor), forbidden('associations.remove'))

/** What this person can do to an association. */
export function associationAbilities(actor: Actor) {
  const keep = abilityOf(againstKeeping(actor))
  return {
    'associations.change': keep,
    'associations.remove': abilityOf(againstRemoving(actor)),
    'associations.addMember': keep,
    'associations.removeMember': keep,
  }
}
