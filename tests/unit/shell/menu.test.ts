import { expect, test } from 'vitest'
import { at } from '#app/addresses.ts'
import { adminRoles, businessRoles, type Role, roles } from '#app/domain/actor.ts'
import { barFor, createsFor, everythingFor, homeOf, menuFor, sectionOf } from '#app/shell/menu.ts'

const keysOf = (...mine: Role[]) =>
  menuFor({ roles: mine }).flatMap(({ entries }) => entries.map(({ key }) => key))

test.each(businessRoles)(
  'a %s sees every page of the work, and of administration imports, exports and the leader’s bin and settings',
  (role) => {
    expect(keysOf(role)).toEqual([
      ...['today', 'enterprises', 'associations', 'visits', 'projects'],
      ...['liaison', 'policies', 'tickets'],
      ...(['follow_up', 'leader'].includes(role) ? ['followUp'] : []),
      ...['map', 'overview'],
      ...(role === 'follow_up' ? [] : ['imports']),
      'exports',
      ...(role === 'leader' ? ['bin', 'settings'] : []),
    ])
    expect(homeOf({ roles: [role] })).toBe('/today')
  },
)

test.each([
  ['system_admin', 'accounts', 'letters', 'imports', 'settings'],
  ['security_admin', 'roles', 'imports', 'settings'],
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

const placesOf = (sections: ReturnType<typeof menuFor>) =>
  sections.flatMap(({ entries }) => entries.map(({ to }) => to))

test.each(roles)('E7: a %s is led to no less by a phone than by the desk, and begins there', (role) => {
  const actor = { roles: [role] }
  const phone = placesOf(everythingFor(actor))
  expect(placesOf(menuFor(actor)).filter((to) => !phone.includes(to))).toEqual([])
  expect(new Set(phone).size).toBe(phone.length)
  // A tap on the bar, or two by the sheet of everything.
  const bar = barFor(actor).map(({ to }) => to)
  expect(bar.filter((to) => !phone.includes(to))).toEqual([])
  expect(bar).toContain(homeOf(actor))
  // Five places: beside the pages stand what is begun and everything else, or one's own account.
  expect(bar.length + (createsFor(actor).length > 0 ? 2 : 1)).toBeLessThan(6)
})

test('E7: what waits for a decision is a tap away from who decides, and a visit from who visits', () => {
  for (const role of ['leader', 'team_leader'] as const)
    expect(barFor({ roles: [role] }).map(({ to }) => to)).toContain(at.projects.waiting())
  for (const role of businessRoles)
    expect([role, createsFor({ roles: [role] })[0]?.to]).toEqual([
      role,
      role === 'intake' || role === 'follow_up' ? at.tickets.new() : at.visits.new(),
    ])
  expect(adminRoles.flatMap((role) => createsFor({ roles: [role] }))).toEqual([])
})

test('E7: each list of the work stands on the phone’s sheet', () => {
  const phone = placesOf(everythingFor({ roles: ['leader'] }))
  const lists = Object.entries(at).flatMap(([word, addresses]) =>
    typeof addresses === 'object' && 'list' in addresses ? [[word, addresses.list()] as const] : [],
  )
  expect(lists.length).toBeGreaterThan(8)
  const outside = lists.filter(([, to]) => !to.startsWith('/admin') && !phone.includes(to))
  expect(outside).toEqual([])
})
