import { at } from '#app/addresses.ts'
import { type Actor, businessRoles, type Role } from '#app/domain/actor.ts'

/** Every entry has its name in messages.ts and its icon in icons.svg under its key. */
export const entryKeys = [
  ...(['today', 'enterprises', 'associations', 'visits', 'projects'] as const),
  ...(['liaison', 'policies', 'tickets', 'followUp', 'map', 'overview'] as const),
  ...(['accounts', 'roles', 'audit'] as const),
]
export type EntryKey = (typeof entryKeys)[number]
type Entry = { key: EntryKey; to: string; roles: readonly Role[] }
export type Section = { key: string; entries: Entry[] }

type Listed = { [Key in EntryKey]: (typeof at)[Key] extends { list: unknown } ? Key : never }[EntryKey]
const page = (key: EntryKey, to: string): Entry => ({ key, to, roles: businessRoles })
const list = (key: Listed, roles: readonly Role[] = businessRoles): Entry => ({
  key,
  to: at[key].list(),
  roles,
})

/** The one list of all pages that stand in the menu, and who may open them. */
const sections: Section[] = [
  { key: 'home', entries: [page('today', at.today())] },
  {
    key: 'investment',
    entries: [list('enterprises'), list('associations'), list('visits'), list('projects')],
  },
  {
    key: 'service',
    entries: [
      ...[list('liaison'), list('policies'), list('tickets'), list('followUp', ['follow_up', 'leader'])],
    ],
  },
  { key: 'cockpit', entries: [page('map', at.map()), page('overview', at.overview.figures())] },
  {
    key: 'administration',
    entries: [
      list('accounts', ['system_admin']),
      list('roles', ['security_admin']),
      list('audit', ['audit_admin']),
    ],
  },
]

/** The sections and entries this person may open. */
export function menuFor(actor: { roles: readonly string[] } | null): Section[] {
  return sections
    .map(({ key, entries }) => ({
      key,
      entries: entries.filter(({ roles }) => roles.some((role) => actor?.roles.includes(role))),
    }))
    .filter(({ entries }) => entries.length > 0)
}

/** The section that holds the page at `pathname`, if it stands in the menu. */
export const sectionOf = (menu: readonly Section[], pathname: string) =>
  menu.find(({ entries }) => entries.some((entry) => isAt(entry, pathname)))?.key

/** Whether the page at `pathname` is the entry's or stands below it. */
export const isAt = ({ to }: { to: string }, pathname: string) =>
  pathname === to || pathname.startsWith(`${to}/`)

/** Where this person begins. */
export function homeOf(actor: Pick<Actor, 'roles'>): string {
  return menuFor(actor)[0]?.entries[0]?.to ?? at.me.account()
}
