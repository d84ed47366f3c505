import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import { changeTo, type Draft, type Row, sampleOf, type Told } from '../draft.ts'
import type { StoredFirm } from './stored.server.ts'

type Values = Record<string, unknown>
type Firm = { name: string; nameEn?: string | null; aliases?: string[] | null }

const found = (firm: Firm) => findableAs.enterprise(firm)

/** A firm that is not there yet. One with a place in the park, or somebody who looks after it, is a resident. */
export function bornFirm(row: Row, said: Values, placed: Values, told: Told): Draft {
  const isPlaced =
    placed.residentSince !== undefined || placed.patchId !== undefined || row.parts.some(isCadre)
  const values = {
    status: isPlaced ? 'resident' : 'prospect',
    aliases: [],
    ...said,
    ...placed,
    ...sampleOf(row),
    nameKey: nameKey(said.name as string),
    ...found(said as Firm),
  }
  return { table: 'enterprises', id: row.recordId, op: 'insert', values, told }
}

const isCadre = ({ part }: { part: string }) => part === 'primary' || part === 'deputy'

/**
 * What a row changes of a firm that is there. Its name stays: another way of writing it becomes an alias, and aliases are
 * only ever added.
 */
export function changedFirm(stored: StoredFirm, said: Values, placed: Values, told: Told): Draft | null {
  const { name, aliases: more = [], ...rest } = said as Values & { name: string; aliases?: string[] }
  const aliases = [...(stored.aliases ?? [])]
  for (const one of [name, ...more])
    if (![stored.name, stored.nameEn, ...aliases].some((known) => known && folded(known) === folded(one)))
      aliases.push(one)
  const changes = { ...rest, aliases: aliases.slice(0, 10), ...placed }
  const whole = { ...stored, ...changes } as Firm
  return changeTo('enterprises', stored, Object.assign(changes, found(whole)), told)
}
