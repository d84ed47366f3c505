import { at } from '#app/addresses.ts'
import { type Actor, businessRoles, type Role } from '#app/domain/actor.ts'

/** Every entry has its name in messages.ts and its icon in icons.svg under its key. */
export const entryKeys = [
  ...(['today', 'enterprises', 'associations', 'visits', 'projects'] as const),
  ...(['liaison', 'policies', 'tickets', 'followUp', 'map', 'overview'] as const),
  ...(['imports', 'exports', 'bin', 'accounts', 'letters', 'roles', 'audit', 'settings'] as const),
  // Pages below those of the menu, which a phone reaches from its sheet of everything.
  ...(['trips', 'leads', 'waiting', 'notices'] as const),
]
export type EntryKey = (typeof entryKeys)[number]
type Entry = { key: EntryKey; to: string; roles: readonly Role[] }
export type Section = { key: string; entries: readonly Entry[] }

type Listed = {
  [Key in EntryKey & keyof typeof at]: (typeof at)[Key] extends { list: unknown } ? Key : never
}[EntryKey & keyof typeof at]
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
    entries: [list('liaison'), list('policies'), list('tickets'), list('followUp', ['follow_up', 'leader'])],
  },
  { key: 'cockpit', entries: [page('map', at.map()), page('overview', at.overview.figures())] },
  {
    key: 'administration',
    entries: [
      list('accounts', ['system_admin']),
      list('letters', ['system_admin']),
      list('roles', ['security_admin']),
      list('audit', ['audit_admin']),
      list('imports', [
        ...businessRoles.filter((role) => role !== 'follow_up'),
        'system_admin',
        'security_admin',
      ]),
      list('exports'),
      list('bin', ['leader']),
      list('settings', ['leader', 'system_admin', 'security_admin']),
    ],
  },
]

type Person = { roles: readonly string[] } | null

// Every page draws them, and they differ by the roles alone.
function once<T>(found: (person: Person) => T) {
  const known = new Map<string, T>()
  return (person: Person): T => {
    const roles = person?.roles.join() ?? ''
    const it = known.get(roles) ?? found(person)
    known.set(roles, it)
    return it
  }
}

/** The sections and entries this person may open. */
export const menuFor = once((person): readonly Section[] =>
  sections
    .map(({ key, entries }) => ({
      key,
      entries: entries.filter(({ roles }) => roles.some((role) => person?.roles.includes(role))),
    }))
    .filter(({ entries }) => entries.length > 0),
)

/** What hangs below an entry of the menu and has a place of its own on a phone. */
const below: Partial<Record<EntryKey, Entry[]>> = {
  today: [page('notices', at.notices.list())],
  visits: [page('trips', at.trips.list())],
  projects: [
    { key: 'waiting', to: at.projects.waiting(), roles: ['team_leader', 'leader'] },
    { key: 'leads', to: at.leads.list(), roles: businessRoles.filter((role) => role !== 'follow_up') },
  ],
}

/** The entry's page, or one that hangs below it. */
export const isUnder = (entry: Entry, pathname: string) =>
  [entry, ...(below[entry.key] ?? [])].some((one) => isAt(one, pathname))

/** Everything a phone leads to: the menu and what hangs below it. */
export const everythingFor = once((person): readonly Section[] => {
  const open = ({ roles }: Entry) => roles.some((role) => person?.roles.includes(role))
  return menuFor(person).map(({ key, entries }) => ({
    key,
    entries: entries.flatMap((entry) => [entry, ...(below[entry.key] ?? []).filter(open)]),
  }))
})

/** The phone's bar: where this person goes most, at most three pages. */
export const barFor = once((person): readonly Entry[] => {
  const all = everythingFor(person).flatMap(({ entries }) => entries)
  const has = (role: Role) => person?.roles.includes(role)
  const second =
    has('leader') || has('team_leader') ? 'waiting' : has('follow_up') ? 'followUp' : 'enterprises'
  const wanted: EntryKey[] = ['today', second, 'tickets']
  // An administrator has no sheet of everything.
  const admin: EntryKey[] = ['accounts', 'roles', 'audit', 'imports', 'letters', 'settings']
  return (all.some(({ key }) => key === 'today') ? wanted : admin).flatMap(
    (key) => all.find((entry) => entry.key === key) ?? [],
  )
})

/** What can be begun here: visits and leads by all who work with firms but the follow-up desk, tickets by everybody. */
export function createsFor(actor: { roles: readonly string[] } | null) {
  const works = businessRoles.filter((role) => actor?.roles.includes(role))
  if (!works.length) return []
  const ticket = { key: 'ticket', to: at.tickets.new() } as const
  if (works.every((role) => role === 'follow_up')) return [ticket]
  const visit = { key: 'visit', to: at.visits.new() } as const
  const lead = { key: 'lead', to: at.leads.new() } as const
  return works.every((role) => role === 'intake') ? [ticket, visit, lead] : [visit, ticket, lead]
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
