import { enterprise } from '#app/domain/enterprises/record.ts'
import type { enterprises } from '#db/schema/enterprises.ts'

type Firm = typeof enterprises.$inferSelect
type Field = keyof (typeof enterprise)['fields']
export type Side = 'survivor' | 'absorbed'

/** What is chosen as one: a described field with what only tells more of it, and where the firm stands in the park. */
export type FirmChoice =
  | Exclude<Field, 'aliases' | 'usccUnverified' | `headcount${'O' | 'A'}${string}`>
  | 'place'
type Column = Exclude<Field, 'usccUnverified'> | 'usccState' | 'status' | 'patchId' | 'residentSince'
export type Facts = Pick<Firm, Column>

const fields = Object.entries(enterprise.fields).flatMap(([name, { unkept }]) =>
  unkept || name === 'aliases' ? [] : [name as Exclude<Field, 'aliases' | 'usccUnverified'>],
)
/** A count of people without its day says nothing: they are taken together. */
const isOf = (name: string, whole: string) => whole !== 'name' && new RegExp(`^${whole}[A-Z]`).test(name)

/** The columns of every choice, in the form's own order. */
export const firmChoices = {
  ...Object.fromEntries(
    fields
      .filter((name) => !fields.some((whole) => isOf(name, whole)))
      .map((name) => [name, [name, ...fields.filter((part) => isOf(part, name))]]),
  ),
  place: ['status', 'patchId', 'residentSince'],
} as Record<FirmChoice, Column[]>
firmChoices.uscc.push('usccState')

export const firmChoiceNames = Object.keys(firmChoices) as FirmChoice[]

/** So many names are kept of a firm beside its own. */
export const mostAliases = 10

const standings = ['prospect', 'left', 'resident']

/** The day that is told with a choice, and says which of two is the later. */
export const dayColumn = (choice: FirmChoice) =>
  firmChoices[choice].find((column) => column !== choice && column.endsWith('On'))

/** The side a field is taken from unless somebody says otherwise: what is empty gives way, the later count, further in the park. */
export function defaultSide(choice: FirmChoice, survivor: Facts, absorbed: Facts): Side {
  const further = standings.indexOf(absorbed.status) > standings.indexOf(survivor.status)
  if (choice === 'place') return further ? 'absorbed' : 'survivor'
  if (absorbed[choice] === null) return 'survivor'
  if (survivor[choice] === null) return 'absorbed'
  const day = dayColumn(choice)
  return day && String(absorbed[day] ?? '') > String(survivor[day] ?? '') ? 'absorbed' : 'survivor'
}

/** Whether both say the same of it. */
export const isSame = (choice: FirmChoice, survivor: Facts, absorbed: Facts) =>
  firmChoices[choice].every((column) => survivor[column] === absorbed[column])

export type Chosen = Partial<Record<FirmChoice, Side>>

/** The side of every field on which the two differ. */
export function sidesOf(survivor: Facts, absorbed: Facts, chosen: Chosen): Chosen {
  const differing = firmChoiceNames.filter((choice) => !isSame(choice, survivor, absorbed))
  return Object.fromEntries(
    differing.map((choice) => [choice, chosen[choice] ?? defaultSide(choice, survivor, absorbed)]),
  )
}

/** The survivor's facts after the merge. The name that is not taken becomes an alias, unless it shall not. */
export function mergedFacts(survivor: Facts, absorbed: Facts, sides: Chosen, keepsName: boolean): Facts {
  const columns = firmChoiceNames.flatMap((choice) => {
    const from = sides[choice] === 'absorbed' ? absorbed : survivor
    return firmChoices[choice].map((column) => [column, from[column]])
  })
  const facts = Object.fromEntries(columns) as Omit<Facts, 'aliases'>
  const otherName = sides.name === 'absorbed' ? survivor.name : absorbed.name
  const names = [...(keepsName ? [otherName] : []), ...survivor.aliases, ...absorbed.aliases]
  const aliases = [...new Set(names)].filter((name) => name !== facts.name).slice(0, mostAliases)
  return { ...facts, aliases }
}
