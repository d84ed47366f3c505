import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, adminRoles, hasRole, isBusiness, type Role } from '#app/domain/actor.ts'
import { conflict, forbidden, unless } from '#app/domain/refusal.ts'

/** The directory of colleagues is open to everyone in business and to who keeps accounts and roles. */
export const canReadDirectory = (actor: Actor) =>
  isBusiness(actor) || hasRole(actor, 'system_admin', 'security_admin')

export const canKeepAccounts = (actor: Actor) => hasRole(actor, 'system_admin')
export const canKeepRoles = (actor: Actor) => hasRole(actor, 'security_admin')
export const canReadAudit = (actor: Actor) => hasRole(actor, 'audit_admin')

type Account = { id: string; disabledAt: Date | null; resetAt: Date | null }

export const againstKeeping = (actor: Actor) => unless(canKeepAccounts(actor), forbidden('cadres.accounts'))
export const againstGranting = (actor: Actor) => unless(canKeepRoles(actor), forbidden('cadres.roles'))
const againstOneself = (actor: Actor, { id }: Account) => unless(id !== actor.id, conflict('cadres.self'))

export const againstDisabling = (actor: Actor, account: Account) =>
  againstKeeping(actor) ??
  againstOneself(actor, account) ??
  unless(account.disabledAt === null, conflict('cadres.disabled'))

export const againstEnabling = (actor: Actor, account: Account) =>
  againstKeeping(actor) ?? unless(account.disabledAt !== null, conflict('cadres.enabled'))

/** A reset takes two people, and neither of them its owner. */
export const againstReleasing = (actor: Actor, account: Account) =>
  againstGranting(actor) ??
  againstOneself(actor, account) ??
  unless(account.resetAt !== null, conflict('cadres.notReset'))

/** What this person can do to an account. */
export function accountAbilities(actor: Actor, account: Account) {
  const kept = abilityOf(againstKeeping(actor))
  return {
    'accounts.update': kept,
    'accounts.disable': abilityOf(againstDisabling(actor, account)),
    'accounts.enable': abilityOf(againstEnabling(actor, account)),
    'accounts.resetPassword': kept,
    'accounts.releaseReset': abilityOf(againstReleasing(actor, account)),
  }
}

/** 三员分立: an administrator's role stands alone (access.md). */
export function mayHoldTogether(held: readonly Role[], wanted: Role) {
  const others = held.filter((role) => role !== wanted)
  if (others.length === 0) return true
  return ![wanted, ...others].some((role) => (adminRoles as readonly Role[]).includes(role))
}
