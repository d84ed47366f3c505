import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'
import { forbidden, unless } from '#app/domain/refusal.ts'

/** Everyone who meets firms keeps their records; the follow-up desk only reads them. */
export const keepers: readonly Role[] = businessRoles.filter((role) => role !== 'follow_up')

export const canKeepEnterprises = (actor: Actor) => hasRole(actor, ...keepers)

/** Patch and life stage decide who is answerable for a firm: the park's leadership sets them. */
export const canPlaceEnterprise = (actor: Actor) => hasRole(actor, 'leader')

export const canRemoveEnterprise = (actor: Actor) => hasRole(actor, 'leader')

/** Whether two firms are one is said by those who keep firms; making them one is the leadership's (access.md). */
export const canJudge = canKeepEnterprises

export const againstKeeping = (actor: Actor) =>
  unless(canKeepEnterprises(actor), forbidden('enterprises.keep'))
export const againstPlacing = (actor: Actor) =>
  unless(canPlaceEnterprise(actor), forbidden('enterprises.place'))
export const againstRemoving = (actor: Actor) =>
  unless(canRemoveEnterprise(actor), forbidden('enterprises.remove'))

export const againstJudging = (actor: Actor) => unless(canJudge(actor), forbidden('enterprises.judge'))

/** What this person can do to a firm. */
export const enterpriseAbilities = (actor: Actor) => ({
  'enterprises.change': abilityOf(againstKeeping(actor)),
  'enterprises.place': abilityOf(againstPlacing(actor)),
  'enterprises.remove': abilityOf(againstRemoving(actor)),
})
