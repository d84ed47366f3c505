import { expect, test } from 'vitest'
import { adminRoles, businessRoles, type Role, roles } from '#app/domain/actor.ts'
import { homeOf, menuFor, sectionOf } from '#app/shell/menu.ts'

const keysOf = (...mine: Role[]) =>
  menuFor({ roles: mine }).flatMap(({ entries }) => entries.map(({ key }) => key))

test.each(businessRoles)('a %s sees every page of the work and no administration', (role) => {
  expect(keysOf(role)).toEqual([
    ...['today', 'enterprises', 'associations', 'visits', 'projects'],
    ...['liaison', 'policies', 'tickets'],
    ...(['follow_up', 'leader'].includes(role) ? ['followUp'] : []),
    ...['map', 'overview'],
  ])
  expect(homeOf({ roles: [role] })).toBe('/today')
})

test.each([
  ['system_admin', 'accounts', 'letters'],
  ['security_admin', 'roles'],
  ['audit_admin', 'audit'],
] as const)('a %s sees pages of administration and no business', (role, page, ...more) => {
  expect(keysOf(role)).toEqual([page, ...more])
  expect(homeOf({ roles: [role] })).toBe(`/admin/${page}`)
})

test('every role has somewhere to begin; nobody without a role has', () => {
  expect(roles.filter((role) => keysOf(role).length === 0)).toEqual([])
  expect(businessRoles.length + adminRoles.length).toBe(roles.length)
  expect(menuFor({ roles: [] })).toEqual([])
  expect(homeOf({ roles: [] })).toBe('/me')
})

test('a page deep inside belongs to its menu section, a like-named one does not', () => {
  const menu = menuFor({ roles: ['leader'] })
  expect(sectionOf(menu, '/projects/7/edit')).toBe('investment')
  expect(sectionOf(menu, '/projectsx')).toBeUndefined()
})
