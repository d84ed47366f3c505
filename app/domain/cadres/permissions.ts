import { type Actor, adminRoles, hasRole, isBusiness, type Role } from '#app/domain/actor.ts'

/** The directory of colleagues is open to everyone in business and to who keeps accounts and roles. */
export const canReadDirectory = (actor: Actor) =>
  isBusiness(actor) || hasRole(actor, 'system_admin', 'security_admin')

export const canKeepAccounts = (actor: Actor) => hasRole(actor, 'system_admin')
export const canKeepRoles = (actor: Actor) => hasRole(actor, 'security_admin')
export const canReadAudit = (actor: Actor) => hasRole(actor, 'audit_admin')

/** 三员分立: an administrator's role stands alone (access.md). */
export function mayHoldTogether(held: readonly Role[], wanted: Role) {
  const others = held.filter((role) => role !== wanted)
  if (others.length === 0) return true
  return ![wanted, ...others].some((role) => (adminRoles as readonly Role[]).includes(role))
}
