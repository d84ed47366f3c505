import type { Role } from '#app/domain/actor.ts'

/** Who has a part in opening a park; never one person for all. */
export const openers = ['leader', 'system_admin', 'security_admin'] as const satisfies readonly Role[]
export type Opener = (typeof openers)[number]

/** What there is of each thing, counted; names only where the reader may know them. */
export type OpeningFacts = {
  parkIsSet: boolean
  cityIsSet: string | null
  buildings: number
  patches: number
  leaderless: Named
  teams: number
  cityless: Named
  year: number
  hasTarget: boolean
  baselines: number
  dutyPhone: string | null
  units: number
  accounts: number
  roleless: Named
  hoursAreSet: boolean
  undecreed: number | null
  entries: number
  missingRoles: Role[]
}
export type Named = { n: number; names: string[] }

export const itemKeys = [
  'park',
  'buildings',
  'patches',
  'teams',
  'duty',
  'targets',
  'baselines',
  'accounts',
  'units',
  'holidays',
  'hours',
  'entries',
  'roles',
  'apart',
] as const
export type ItemKey = (typeof itemKeys)[number]

export type Item = {
  key: ItemKey
  owner: Opener
  /** Done; missing so that something fails without it; or merely not there yet. */
  state: 'done' | 'warn' | 'mild'
  /** What is missing, by its code in the messages. */
  lack: string | null
  n: number
  names: string[]
}

const nobody: Named = { n: 0, names: [] }

/** The opening checklist: each role's part in its order, what is missing with how many of it. */
export function checklistOf(facts: OpeningFacts): Item[] {
  const item = (
    key: ItemKey,
    owner: Opener,
    lacks: readonly (readonly [isMissing: boolean, state: 'warn' | 'mild', lack: string, of?: Named])[],
    n = 0,
  ): Item => {
    const [found] = lacks.filter(([isMissing]) => isMissing)
    if (!found) return { key, owner, state: 'done', lack: null, n, names: [] }
    const [, state, lack, of = nobody] = found
    return { key, owner, state, lack, n: of.n, names: of.names }
  }
  const { leaderless, cityless, roleless } = facts
  return [
    item('park', 'leader', [[!facts.parkIsSet, 'warn', 'park']]),
    item('buildings', 'leader', [[facts.buildings === 0, 'mild', 'buildings']], facts.buildings),
    item(
      'patches',
      'leader',
      [
        [facts.patches === 0, 'warn', 'patches'],
        [leaderless.n > 0, 'warn', 'leaderless', leaderless],
      ],
      facts.patches,
    ),
    item(
      'teams',
      'leader',
      [
        [facts.teams === 0, 'mild', 'teams'],
        [cityless.n > 0, 'mild', 'cityless', cityless],
      ],
      facts.teams,
    ),
    item('duty', 'leader', [[facts.dutyPhone === null, 'warn', 'duty']]),
    item(
      'targets',
      'leader',
      [[!facts.hasTarget, 'mild', 'targets', { n: facts.year, names: [] }]],
      facts.year,
    ),
    item('baselines', 'leader', [], facts.baselines),
    item('accounts', 'system_admin', [[facts.accounts < 4, 'warn', 'accounts']], facts.accounts),
    item('units', 'system_admin', [[facts.units === 0, 'mild', 'units']], facts.units),
    item('holidays', 'system_admin', [
      [facts.undecreed !== null, 'warn', 'holidays', { n: facts.undecreed ?? 0, names: [] }],
    ]),
    item('hours', 'system_admin', [[!facts.hoursAreSet, 'mild', 'hours']]),
    item('entries', 'system_admin', [], facts.entries),
    item('roles', 'security_admin', [[roleless.n > 0, 'warn', 'roleless', roleless]]),
    item('apart', 'security_admin', [
      [
        facts.missingRoles.length > 0,
        'warn',
        'apart',
        { n: facts.missingRoles.length, names: facts.missingRoles },
      ],
    ]),
  ]
}

/** One's own first, and of those what fails without it before what is merely not there. */
export const lacking = <I extends Item>(items: readonly I[], roles: readonly string[]) =>
  items
    .filter(({ state }) => state !== 'done')
    .map((item, place) => ({
      item,
      rank: (roles.includes(item.owner) ? 0 : 2) + (item.state === 'warn' ? 0 : 1),
      place,
    }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ item }) => item)
