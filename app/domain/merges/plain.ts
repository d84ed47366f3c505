import type { Side } from './fields.ts'

type Facts = Record<string, unknown>
type Sides = Partial<Record<string, Side>>

/** Nothing was said of it: neither a value nor a tick. */
const isEmpty = (value: unknown) => value === null || value === undefined || value === false

/** The side a field is taken from unless somebody says otherwise: what is empty gives way, else the survivor's. */
export const plainSide = (name: string, survivor: Facts, absorbed: Facts): Side =>
  isEmpty(survivor[name]) && !isEmpty(absorbed[name]) ? 'absorbed' : 'survivor'

/** The side of every field on which the two differ. */
export function plainSides(names: readonly string[], survivor: Facts, absorbed: Facts, chosen: Sides): Sides {
  const differing = names.filter((name) => (survivor[name] ?? null) !== (absorbed[name] ?? null))
  return Object.fromEntries(
    differing.map((name) => [name, chosen[name] ?? plainSide(name, survivor, absorbed)]),
  )
}

/** The survivor's fields after the merge. */
export const plainFacts = (names: readonly string[], survivor: Facts, absorbed: Facts, sides: Sides): Facts =>
  Object.fromEntries(
    names.map((name) => [name, (sides[name] === 'absorbed' ? absorbed : survivor)[name] ?? null]),
  )
