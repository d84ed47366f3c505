import type { Role } from '#app/domain/actor.ts'
import { words } from '#db/seed/generated/names.ts'

/** What is measured of a page, and what it must reach. Shares are of the bare server's rate; kB and ms are at most. */
export type Goal = {
  name: string
  who: Role
  path: string
  share?: number
  /** Uncompressed, in kB of 1000 bytes. */
  size?: number
  /** Milliseconds of this process a request. */
  cpu?: number
  /** At most so many times the median of the list's data. */
  timesList?: number
  /** Answers a second for each core of the machine. */
  ratePerCore?: number
}

/** What the page's scripts ask when they go there: `route` alone, the frame keeps what it has. */
const dataOf = (path: string, route: string) => {
  const [page, search] = path.split('?')
  const routes = `_routes=${encodeURIComponent(`root,routes/${route}`)}`
  return `${page}.data?${search ? `${search}&` : ''}${routes}`
}

const filtered = '/enterprises?city=440300&status=prospect'
export const list = 'list data'

/** The pages of `[speed]`; `firm` is the address of one as most are. */
export const goalsOf = (firm: string): Goal[] => [
  { name: list, who: 'team_member', path: dataOf(filtered, 'enterprises/list'), share: 0.6 },
  { name: 'list document', who: 'team_member', path: filtered, share: 0.3, size: 40, cpu: 3.3 },
  { name: 'firm data', who: 'team_member', path: dataOf(firm, 'enterprises/one'), share: 0.3 },
  { name: 'firm document', who: 'team_member', path: firm, cpu: 6 },
  { name: 'ticket queue data', who: 'intake', path: dataOf('/tickets', 'tickets/list'), share: 0.5 },
  ...(['team_member', 'team_leader', 'liaison_cadre', 'intake', 'follow_up', 'leader'] as const).map(
    (who): Goal => ({ name: `今日 data, ${who}`, who, path: dataOf('/today', 'today'), share: 0.5 }),
  ),
  ...Object.entries({ ...words, initials: 'rj' }).map(
    ([kind, word]): Goal => ({
      name: `search, ${kind} ${word}`,
      who: 'team_member',
      path: `/search.data?q=${encodeURIComponent(word)}`,
      timesList: 3,
    }),
  ),
  { name: 'overview', who: 'leader', path: dataOf('/overview', 'overview/figures'), ratePerCore: 20 },
]
