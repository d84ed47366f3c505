import { at } from '#app/addresses.ts'
import { createsFor } from '../menu.ts'
import type { shellMessages } from '../messages.ts'
import type { Item } from './items.ts'

type Words = (typeof shellMessages)['zh-CN']
type Actor = { roles: readonly string[] } | null

/** A record that has a page of its own and something that can be done from afar. */
export const recordAt = (address: string) => {
  const [, word, id] = address.match(/^\/(enterprises|projects|tickets)\/([0-9a-f-]{36})$/) ?? []
  return word && id ? { word: word as 'enterprises' | 'projects' | 'tickets', id } : null
}

/** What can be done with the record whose page is at `address`; each has its letter, pressed with Alt. */
export function aboutThis(address: string, m: Words): Item[] {
  const { word, id } = recordAt(address) ?? {}
  if (!word || !id) return []
  const p = m.palette.acts
  if (word === 'enterprises')
    return [
      { key: 'visit', to: at.visits.new({ enterprise: id }), label: m.creates.visit, letter: 'V' },
      { key: 'ticket', to: at.tickets.new({ enterprise: id }), label: m.creates.ticket, letter: 'C' },
      { key: 'note', to: `${at.enterprises.one(id)}?compose=note`, label: p.note, letter: 'N' },
      { key: 'task', to: `${at.enterprises.one(id)}?compose=task`, label: p.task, letter: 'T' },
    ]
  if (word === 'projects') return [{ key: 'move', to: at.projects.move(id), label: p.move, letter: 'M' }]
  return [{ key: 'say', to: `${address}#say`, label: p.say, letter: 'R' }]
}

const letters = { visit: 'V', ticket: 'C', lead: 'L' } as const

/** What can be begun here, with nothing filled in. */
export const createsIn = (actor: Actor, m: Words): Item[] =>
  createsFor(actor).map(({ key, to }) => ({
    key,
    to,
    label: m.creates[key],
    letter: letters[key],
    hint: m.palette.createHints[key],
  }))

/** What Alt with a key does: something with the chosen record, or else begins something. */
export function actOf(code: string, chosen: Item | undefined, actor: Actor, m: Words): Item | undefined {
  const acts = [...(chosen ? aboutThis(chosen.to, m) : []), ...createsIn(actor, m)]
  return acts.find(({ letter }) => code === `Key${letter}`)
}
