import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'

/** Everyone who meets firms keeps their records; the follow-up desk only reads them. */
export const keepers: readonly Role[] = businessRoles.filter((role) => role !== 'follow_up')

export const canKeepEnterprises = (actor: Actor) => hasRole(actor, ...keepers)

/** Patch and life stage decide who is answerable for a firm: the park's leadership sets them. */
export const canPlaceEnterprise = (actor: Actor) => hasRole(actor, 'leader')

export const canRemoveEnterprise = (actor: Actor) => hasRole(actor, 'leader')
