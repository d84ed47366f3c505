import type { AlikeRecord, PlanFault, PlanFaultCode, RowPlan, RowRead, RowVerdict } from '../imports.ts'

/** A table by the name that the book of writes keeps: see `tables.server.ts`. */
export type TableName = string

/** What the timeline hears of a record that a row made or changed. */
export type Told = {
  event: string
  kind: string
  /** Whom it is about, where that is not the record written. */
  subjectId?: string
  enterpriseIds?: readonly string[]
  associationIds?: readonly string[]
  projectId?: string
  visitId?: string
  ticketId?: string
  /** The day it is of, where that is not today. */
  at?: Date
  /** Who did it at the time. */
  actorId?: string
  particulars?: Record<string, unknown>
}

type Values = Record<string, unknown>
/** One record to be made or changed; `values` and `before` by the table's properties. */
export type Draft = { table: TableName; id: string; told?: Told } & (
  | { op: 'insert'; values: Values }
  | { op: 'update'; values: Values; before: Values; version: number | null }
)

/** A row of a ledger as it is planned. */
export type Row = RowRead & {
  sheet: number
  row: number
  word: string
  recordId: string
  decision: 'same' | 'separate' | 'skip' | null
}

export type Planned = Omit<RowPlan, 'writes' | 'values'> & {
  verdict: RowVerdict
  recordId: string
  drafts: Draft[]
  nameKey?: string | null
  code?: string | null
  /** An earlier row of the same batch is its record: it is planned once that is written. */
  waits?: true
}

/** What a new record is marked with where its row says that it is an example. */
export const sampleOf = ({ values }: Pick<Row, 'values'>) => (values.sample === true ? { sample: true } : {})

export const planFault = (code: PlanFaultCode, at: string, of?: string): PlanFault =>
  of === undefined ? { code, at } : { code, at, of }

/** A row that cannot be written, and why. */
export const failed = (row: Row, name: string, faults: PlanFault[]): Planned => ({
  verdict: 'error',
  recordId: row.recordId,
  name,
  faults,
  alike: [],
  changes: [],
  drafts: [],
})

/** A row that may be a record there already, for somebody to say. */
export const doubted = (row: Row, name: string, alike: AlikeRecord[], drafts: Draft[] = []): Planned => ({
  ...failed(row, name, []),
  verdict: 'doubt',
  alike,
  drafts,
})

/** What the drafts come to: the record is new, changed, or as it stands. */
export function comesTo(name: string, recordId: string, drafts: (Draft | null)[]): Planned {
  const kept = drafts.filter((draft) => draft !== null)
  const isNew = kept.some(({ op, id }) => op === 'insert' && id === recordId)
  return {
    verdict: isNew ? 'new' : kept.length > 0 ? 'update' : 'same',
    recordId,
    name,
    faults: [],
    alike: [],
    changes: kept.flatMap((draft) =>
      draft.op === 'update'
        ? Object.entries(draft.values)
            .filter(([field]) => !derived.has(field))
            .map(([field, to]) => ({
              field: `${draft.table}.${field}`,
              from: draft.before[field] ?? null,
              to,
            }))
        : [],
    ),
    drafts: kept,
  }
}

/** Columns that follow from others: nobody reads them. */
const derived = new Set(['searched', 'sounds', 'nameKey', 'usccState', 'codeNameKey'])

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** The change of a stored record to what is said of it; null where it says the same. What is not said stays. */
export function changeTo(
  table: TableName,
  stored: Values & { id: string; version?: number },
  said: Values,
  told?: Told,
): Draft | null {
  const fields = Object.keys(said).filter(
    (field) => said[field] !== undefined && !isSame(stored[field], said[field]),
  )
  if (fields.every((field) => derived.has(field))) return null
  const pick = (from: Values) => Object.fromEntries(fields.map((field) => [field, from[field] ?? null]))
  return {
    table,
    id: stored.id,
    op: 'update',
    values: pick(said),
    before: pick(stored),
    version: stored.version ?? null,
    ...(told && { told }),
  }
}

/** How many records of each table the drafts make and change. */
export function tally(drafts: readonly Draft[]): RowPlan['writes'] {
  const counted: RowPlan['writes'] = {}
  for (const { table, op } of drafts) {
    const of = counted[table] ?? { insert: 0, update: 0 }
    of[op] += 1
    counted[table] = of
  }
  return counted
}
