import type { Known } from '#app/domain/overview/search/say-facts.ts'
import { type EntryKey, everythingFor } from '../menu.ts'
import type { shellMessages } from '../messages.ts'
import { aboutThis, createsIn } from './acts.ts'
import { type Match, matchesOf } from './marked.tsx'
import type { Recent } from './recent.ts'

export type Item = {
  key: string
  to: string
  label: string
  hint?: string | null
  sample?: boolean
  matches?: readonly Match[]
  /** Pressed with Alt. */
  letter?: string
}
export type Group = { key: string; title: string; items: Item[] }
export type Found = {
  groups: { kind: string; items: (Omit<Item, 'key' | 'to'> & { id: string; href: string })[] }[]
  /** Of the records found and of those seen last, by their addresses. */
  known: Record<string, Known>
}

/** A sign before the word looks through some groups only. */
export const narrowings: Record<string, readonly string[]> = {
  '@': ['people'],
  '#': ['tickets'],
  '>': ['here', 'create', 'pages'],
}

/** What was typed, without the sign that narrows it. */
export function askedFor(typed: string) {
  const word = typed.trim()
  const only = narrowings[word[0] ?? '']
  return { word: only ? word.slice(1).trim() : word, only }
}

type Asked = {
  typed: string
  found: Found | undefined
  known: Found['known']
  recent: readonly Recent[]
  actor: { roles: readonly string[] } | null
  pathname: string
  /** When a record was seen, in words. */
  seenAt: (recent: Recent) => string
  m: (typeof shellMessages)['zh-CN']
}

/** What the palette offers: records found, what was seen last, what can be begun here and about this record, pages. */
export function offeredBy({ typed, found, known, recent, actor, pathname, seenAt, m }: Asked): Group[] {
  const { word, only } = askedFor(typed)
  const wanted = word.toLowerCase()
  const fitting = (items: Item[]) =>
    wanted
      ? items.flatMap((item) => {
          const matches = matchesOf(item.label, wanted)
          return matches.length ? { ...item, matches } : []
        })
      : items
  const records = wanted ? (found?.groups ?? []) : []
  const groups: Group[] = [
    ...records.map(({ kind, items }) => ({
      key: kind,
      title: m.groups[kind as keyof typeof m.groups] ?? m.palette.go,
      items: items.map(({ id, href, ...rest }) => ({ key: id, to: href, ...rest })),
    })),
    { key: 'here', title: m.palette.here, items: fitting(aboutThis(pathname, m)) },
    {
      key: 'recent',
      title: m.palette.recent,
      items: fitting(
        recent.flatMap((one) =>
          one.to === pathname
            ? []
            : {
                key: `recent ${one.to}`,
                to: one.to,
                hint: seenAt(one),
                label: one.label,
                ...nameOf(known[one.to]),
              },
        ),
      ),
    },
    { key: 'create', title: m.palette.create, items: fitting(createsIn(actor, m)) },
    {
      key: 'pages',
      title: m.palette.go,
      items: fitting(
        everythingFor(actor)
          .flatMap(({ entries }) => entries)
          .map(({ key, to }) => ({ key, to, label: m.entries[key] })),
      ),
    },
  ]
  return groups.filter(({ key, items }) => items.length > 0 && (only?.includes(key) ?? true))
}

/** As it is called now, in the language read now. */
const nameOf = (known: Known | undefined) => known && { label: known.label, sample: known.sample }

const words = [
  'enterprises',
  'associations',
  'visits',
  'projects',
  'tickets',
  'policies',
  'trips',
  'leads',
] as const

/** The icon of what an item leads to. */
export function iconOf(group: string, to: string): EntryKey | 'create' | 'me' {
  if (group === 'create' || group === 'here') return 'create'
  if (group === 'people') return 'me'
  if (group === 'cities') return 'map'
  const word = to.split(/[/?]/)[1]
  return words.find((one) => one === word) ?? (group === 'pages' ? (word as EntryKey) : 'today')
}
