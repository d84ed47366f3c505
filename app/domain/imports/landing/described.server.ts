import type { Context } from '#app/domain/context.ts'
import { broken, type Fields, type RecordOf, shapeOf } from '#app/domain/record.ts'
import type { PlanFaultCode } from '../imports.ts'
import type { Desk, Found } from './desk.ts'
import {
  changeTo,
  comesTo,
  failed,
  type Planned,
  planFault,
  type Row,
  type TableName,
  type Told,
} from './draft.ts'
import { related } from './relations.ts'
import { validated } from './validated.ts'

type Values = Record<string, unknown>
type Stored = Values & { id: string; version: number }

/** How a described record comes from a ledger. */
export type DescribedWord = {
  table: TableName
  of: RecordOf<Fields>
  events: { create: string; change: string }
  /** What it is called on the page. */
  named: (values: Values) => string
  /** Which records may be those of the rows. */
  load: (ctx: Context, all: readonly Values[]) => Promise<Stored[]>
  /** Whether one is the row's. */
  isIt: (stored: Values, values: Values) => boolean
  derive?: (whole: Values, desk: Desk) => Values
  /** What a new one has besides. */
  born?: (values: Values, desk: Desk, row: Row) => Values
  about: (whole: Values) => Pick<Told, 'enterpriseIds' | 'associationIds' | 'projectId'>
  /** What rows of the same file find it by. */
  key?: (values: Values) => string
}

export type Planner = (
  ctx: Context,
  rows: readonly Row[],
  desk: Desk,
  found: ReadonlyMap<string, Found>,
) => Promise<Planned[]>

/** Plans rows of a described record: the form's own schemas judge them, what is not said stays. */
export const describedPlanner =
  (word: DescribedWord): Planner =>
  async (ctx, rows, desk, found) => {
    const shape = shapeOf(word.of)
    const read = rows.map((row) => {
      const { ids, faults } = related(row.lookups, found)
      const said = validated({ ...row.values, ...firstOf(ids) }, shape)
      return { row, values: said.values, faults: [...faults, ...said.faults] }
    })
    const stored = await word.load(
      ctx,
      read.map(({ values }) => values),
    )
    const made = new Map<string, true>()
    return read.map(({ row, values, faults }) => {
      const name = word.named(values)
      const key = word.key?.(values)
      const there = stored.find((one) => word.isIt(one, values))
      const lacking = there ? [] : lacks(word.of, shape, values)
      if (faults.length + lacking.length > 0)
        return Object.assign(failed(row, name, [...faults, ...lacking]), { nameKey: key })
      const planned = there
        ? changed(word, there, values, desk)
        : made.has(identity(values))
          ? null
          : born(word, row, values, desk)
      made.set(identity(values), true)
      return Object.assign(
        planned ?? comesTo(name, row.recordId, []),
        { nameKey: key },
        planned ? {} : { waits: true },
      )
    })
  }

const identity = (values: Values) => JSON.stringify(values)
const firstOf = (ids: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(ids).map(([field, [id]]) => [field, id]))

function changed(word: DescribedWord, stored: Stored, values: Values, desk: Desk): Planned {
  const whole = { ...stored, ...values }
  const said = { ...values, ...word.derive?.(whole, desk) }
  const told = { event: word.events.change, kind: word.of.word, ...word.about(whole) }
  return comesTo(word.named(whole), stored.id, [changeTo(word.table, stored, said, told)])
}

function born(word: DescribedWord, row: Row, values: Values, desk: Desk): Planned {
  const whole = { ...values, ...word.derive?.(values, desk), ...word.born?.(values, desk, row) }
  const told = { event: word.events.create, kind: word.of.word, ...word.about(whole) }
  return comesTo(word.named(values), row.recordId, [
    { table: word.table, id: row.recordId, op: 'insert', values: whole, told },
  ])
}

/** What a new record must say and does not. */
function lacks(
  record: RecordOf<Fields>,
  shape: Record<string, { safeParse(value: unknown): { success: boolean } }>,
  values: Values,
) {
  const absent = Object.entries(shape)
    .filter(([field, is]) => values[field] === undefined && !is.safeParse(undefined).success)
    .map(([field]) => planFault('required', field))
  const rules = Object.entries(broken(record.rules, values)).map(([field, code]) =>
    planFault(code as PlanFaultCode, field),
  )
  return [...absent, ...rules]
}
