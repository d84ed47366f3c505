import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'
import { forbidden, unless } from '#app/domain/refusal.ts'

/** Settings are read by whoever works here and by who keeps them (access.md). */
export const settingReaders: readonly Role[] = [...businessRoles, 'system_admin', 'security_admin']

export const againstSetting = (actor: Actor, ...writers: readonly Role[]) =>
  unless(hasRole(actor, ...writers), forbidden('settings.keep'))
