import { at, type RecordWord, recordAt } from '#app/addresses.ts'
import { createsFor } from '../menu.ts'
import type { shellMessages } from '../messages.ts'
import type { Item } from './items.ts'

type Words = (typeof shellMessages)['zh-CN']
type Actor = { roles: readonly string[] } | null

/** What can be done with a record from afar; each act has its letter, pressed with Alt. */
const acts: { [Word in RecordWord]?: (id: string, m: Words) => Item[] } = {
  enterprises: (id, m) => [
    { key: 'visit', to: at.visits.new({ enterprise: id }), label: m.creates.visit, letter: 'V' },
    { key: 'ticket', to: at.tickets.new({ enterprise: id }), label: m.creates.ticket, letter: 'C' },
    { key: 'note', to: `${at.enterprises.one(id)}?compose=note`, label: m.palette.acts.note, letter: 'N' },
    { key: 'task', to: `${at.enterprises.one(id)}?compose=task`, label: m.palette.acts.task, letter: 'T' },
  ],
  projects: (id, m) => [{ key: 'move', to: at.projects.move(id), label: m.palette.acts.move, letter: 'M' }],
  tickets: (id, m) => [
    { key: 'say', to: `${at.tickets.one(id)}#say`, label: m.palette.acts.say, letter: 'R' },
  ],
}

export function hasActs(address: string) {
  const record = recordAt(address)
  return record !== null && record.word in acts
}

/** What can be done with the record whose page is at `address`. */
export function aboutThis(address: string, m: Words): Item[] {
  const record = recordAt(address)
  return (record && acts[record.word]?.(record.id, m)) ?? []
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
