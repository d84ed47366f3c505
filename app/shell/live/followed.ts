import { isId } from '#app/addresses.ts'

/** What a browser is told: words, and records it may open. `*` is everything: something was missed. */
export type Told = { words: readonly string[]; ids: readonly string[] }

/** Lists by the first part of their address: the words whose events they show. */
const lists: Record<string, readonly string[]> = {
  today: ['*'],
  tickets: ['tickets'],
  'follow-up': ['tickets'],
  enterprises: ['enterprises'],
  associations: ['associations'],
  visits: ['visits'],
  trips: ['trips', 'visits'],
  projects: ['projects'],
  leads: ['leads'],
  policies: ['policies'],
  notices: ['*'],
  imports: ['imports'],
  liaison: ['assignments', 'liaisons', 'patches', 'plans', 'enterprises'],
}

/**
 * Whether what was told concerns the page at `pathname`: a list with events of its words, or the record that is open.
 * A form has an address of its own and is never read anew.
 */
export function concerns(pathname: string, { words, ids }: Told): boolean {
  const [word = '', second, third, ...deeper] = pathname.split('/').filter(Boolean)
  const list = lists[word]
  const isList = second === undefined || (second === 'waiting' && third === undefined)
  const open = third === undefined ? second : second === 'look' ? third : undefined
  const isRecord = open !== undefined && isId(open)
  if (deeper.length || !(isList || isRecord)) return false
  if (words.includes('*')) return list !== undefined || isRecord
  return Boolean((isRecord && ids.includes(open)) || list?.some((one) => one === '*' || words.includes(one)))
}

/** Two tellings as one. */
export const both = (a: Told | undefined, b: Told): Told =>
  a ? { words: [...new Set([...a.words, ...b.words])], ids: [...new Set([...a.ids, ...b.ids])] } : b
