/** The nine roles of the park office. Many per account; the three administrators exclude all others. */
export const roles = [
  'team_member',
  'team_leader',
  'liaison_cadre',
  'intake',
  'follow_up',
  'leader',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const
export type Role = (typeof roles)[number]

/** Everyone who works with firms. Administrators read no business record. */
export const businessRoles = roles.slice(0, 6) as readonly Role[]
/** Who reads the lists that records are described with: they choose from them, or keep them. */
export const referrers: readonly Role[] = [...businessRoles, 'system_admin']
export const adminRoles = roles.slice(6) as readonly Role[]

/** The signed-in person on whose behalf work is done. `teamIds` and `ledTeamIds` hold today's memberships. */
export type Actor = {
  id: string
  name: string
  nameEn: string
  roles: readonly Role[]
  teamIds: readonly string[]
  ledTeamIds: readonly string[]
  /** Patches this person leads. */
  patchIds: readonly string[]
  /** When the account was last enabled again, ISO; what browsers keep for it begins there. */
  since?: string
}

export function hasRole(actor: Actor, ...wanted: readonly Role[]) {
  return actor.roles.some((role) => wanted.includes(role))
}

export function isBusiness(actor: Actor) {
  return hasRole(actor, ...businessRoles)
}
