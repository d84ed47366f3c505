import { at } from '#app/addresses.ts'
import { createsFor, type EntryKey, everythingFor } from '../menu.ts'
import type { shellMessages } from '../messages.ts'
import type { Recent } from './recent.ts'

export type Item = { key: string; to: string; label: string; hint?: string | null; sample?: boolean }
export type Group = { key: string; title: string; items: Item[] }
export type Found = {
  groups: { kind: string; items: (Omit<Item, 'key' | 'to'> & { id: string; href: string })[] }[]
}

type Asked = {
  word: string
  found: Found | undefined
  recent: readonly Recent[]
  actor: { roles: readonly string[] } | null
  pathname: string
  m: (typeof shellMessages)['zh-CN']
}

/** What the palette offers: records found, what was seen last, what can be begun here and about this record, pages. */
export function offeredBy({ word, found, recent, actor, pathname, m }: Asked): Group[] {
  const wanted = word.trim().toLowerCase()
  const fits = ({ label }: { label: string }) => !wanted || label.toLowerCase().includes(wanted)
  const records = wanted ? (found?.groups ?? []) : []
  const groups: Group[] = [
    ...records.map(({ kind, items }) => ({
      key: kind,
      title: m.groups[kind as keyof typeof m.groups] ?? m.palette.go,
      items: items.map(({ id, href, ...rest }) => ({ key: id, to: href, ...rest })),
    })),
    { key: 'here', title: m.palette.here, items: aboutThis(pathname, m).filter(fits) },
    {
      key: 'recent',
      title: m.palette.recent,
      items: recent
        .flatMap((one) => (one.to === pathname ? [] : { key: `recent ${one.to}`, ...one }))
        .filter(fits),
    },
    {
      key: 'create',
      title: m.palette.create,
      items: createsFor(actor)
        .map(({ key, to }) => ({ key, to, label: m.creates[key] }))
        .filter(fits),
    },
    {
      key: 'pages',
      title: m.palette.go,
      items: everythingFor(actor)
        .flatMap(({ entries }) => entries)
        .map(({ key, to }) => ({ key, to, label: m.entries[key] }))
        .filter(fits),
    },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** What can be done with the record whose page is at `pathname`. */
export function aboutThis(pathname: string, m: Asked['m']): Item[] {
  const [, word = '', id] = pathname.match(/^\/(enterprises|projects|tickets)\/([0-9a-f-]{36})$/) ?? []
  if (!id) return []
  const p = m.palette.acts
  if (word === 'enterprises')
    return [
      { key: 'visit', to: at.visits.new({ enterprise: id }), label: m.creates.visit },
      { key: 'ticket', to: at.tickets.new({ enterprise: id }), label: m.creates.ticket },
      { key: 'note', to: `${at.enterprises.one(id)}?compose=note`, label: p.note },
      { key: 'task', to: `${at.enterprises.one(id)}?compose=task`, label: p.task },
    ]
  if (word === 'projects') return [{ key: 'move', to: at.projects.move(id), label: p.move }]
  return [{ key: 'say', to: `${pathname}#say`, label: p.say }]
}

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
