import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Context } from '#app/domain/context.ts'
import { broken, type Rule, said } from '#app/domain/record.ts'
import { ensure, invalid, Refusal } from '#app/domain/refusal.ts'
import { changedByOther } from './versions.server.ts'

export type Versioned = PgTable & Record<'id' | 'version' | 'updatedAt', PgColumn>
type Nullable<T> = { [K in keyof T]?: T[K] | null }

type Laid<W> = {
  /** The record as it will stand, in the form's own fields; what is emptied is absent. */
  whole: W
  /** The fields that differ from what stood there; none means that there is nothing to write. */
  fields: (keyof W & string)[]
  /** What `save` shows whoever is late. */
  theirs: Record<string, unknown>
}

/**
 * What is sent, laid over what stands: absent is kept. Refuses a missing version (428), a stale one (409, with `shown`),
 * and a whole that breaks a rule (422).
 */
export async function laidOver<W extends object>(
  ctx: Context,
  table: Versioned,
  row: { id: string; version: number },
  { id: _, version, ...sent }: { id: string; version?: number } & Nullable<W>,
  before: { [K in keyof W]-?: W[K] | null },
  { shown = {}, rules = [] }: { shown?: Record<string, unknown>; rules?: readonly Rule[] } = {},
): Promise<Laid<W>> {
  const theirs = { ...before, ...shown }
  await ensureVersion(ctx, table, row, version, theirs)
  const known = Object.entries(said(sent)).filter(([name]) => name in before)
  const after = { ...before, ...Object.fromEntries(known) }
  ensureRules(rules, after)
  const whole = Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value ?? undefined]))
  return { whole: whole as W, fields: differing(before, after) as (keyof W & string)[], theirs }
}

/** Refuses a change of a version that is no longer the record's, also one that would write nothing. */
export async function ensureVersion(
  ctx: Context,
  table: Versioned,
  row: { id: string; version: number },
  version: number | undefined,
  theirs: Record<string, unknown>,
) {
  if (version === undefined)
    throw new Refusal('versionMissing', 'record.versionMissing', { version: 'required' })
  if (version !== row.version) throw await changedByOther(ctx, table, row.id, theirs)
}

/** Refuses a whole that breaks a rule, naming each field at fault. */
export function ensureRules(rules: readonly Rule[] | undefined, whole: object) {
  const faults = broken(rules, whole)
  ensure(Object.keys(faults).length === 0, invalid('form.invalid', faults))
}

/** The names of what differs between two states of a record: lists by what they hold, instants by their moment. */
export const differing = <T extends object>(before: T, after: T) =>
  (Object.keys(after) as (keyof T & string)[]).filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  )
