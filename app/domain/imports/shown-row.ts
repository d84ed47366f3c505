import { maskEmail, maskPhone } from '#app/domain/phones.ts'
import type { importRows } from '#db/schema/imports.ts'
import type { Cell } from './book/book.ts'
import type { ImportSheet } from './imports.ts'
import type { RowFault } from './rows/row.ts'
import { subjectOf } from './subjects/index.ts'
import type { Suggestion } from './suggested.ts'
import { wordsOf } from './values/plain.ts'

type Stored = typeof importRows.$inferSelect

/** A cell at fault, with what stands in it. */
export type FaultyCell = {
  column: number
  heading: string
  field: string
  code: string
  text: string
  suggestions: Suggestion[]
}

/** Records that everybody who may import reads, whose ids may be told. */
const open = ['enterprises', 'associations', 'policies']

/** Whether the row's record is there: until it is written, a new one is not. */
const stands = ({ verdict, state }: Pick<Stored, 'verdict' | 'state'>) =>
  state === 'written' || state === 'kept' || verdict === 'update' || verdict === 'same'

/** A number that may be called, wherever it stands in a text. */
const number = /(?<!\d)(?:1\d{10}|0\d{2,3}[- ]?\d{7,8})(?!\d)/g

/** A text without anybody's number or address. */
function masked(text: string, key: string) {
  if (/email/i.test(key)) return maskEmail(text || null) ?? ''
  if (/phone/i.test(key)) return maskPhone(text || null) ?? ''
  return text.replace(number, (found) => maskPhone(found) ?? '')
}
const text = (cell: Cell | undefined, key: string) => masked(cell === undefined ? '' : wordsOf(cell), key)

/** How many cells beside the name a row shows. */
const most = 6

/** Columns with those before all others that a row of this word is told by. */
function firstOnes(word: string, columns: ImportSheet['columns']) {
  const first = subjectOf(word)?.first ?? []
  const rank = ({ key }: { key: string }) => (first.includes(key) ? first.indexOf(key) : first.length)
  return columns.toSorted((one, other) => rank(one) - rank(other))
}
const lastOf = (field: string) => field.split('.').at(-1) ?? field

/** A row of an import as it is shown: no number of anybody's is told, whoever brought the file. */
export function shownRow(
  { importId: _, read, plan, turn: __, ...row }: Stored,
  sheet: ImportSheet | undefined,
  named: (word: string, key: string, suggestions: readonly string[]) => Suggestion[],
  called: (word: string, field: string, value: unknown) => unknown,
) {
  const columns = firstOnes(row.word, sheet?.columns ?? [])
  // A word that another sheet of the file explained is no fault any more.
  const wrong = row.verdict === 'error' ? read.faults : []
  const cells = columns
    .filter(({ key }) => !/^(name|title)$/.test(key))
    .slice(0, most)
    .map(({ heading, column, key }) => ({ heading, text: text(read.original[column], key) }))
  return {
    sheet: row.sheet,
    row: row.row,
    word: row.word,
    verdict: row.verdict,
    decision: row.decision,
    state: row.state,
    recordId: open.includes(row.word) && stands(row) ? row.recordId : null,
    name: masked(plan?.name || firstOf(read.original), ''),
    cells,
    cellFaults: wrong.map((fault) =>
      faulty(fault, read.original, named(row.word, fault.field, fault.suggestions ?? [])),
    ),
    faults: plan?.faults.filter(({ at }) => !wrong.some(({ field }) => field === at)) ?? [],
    alike: plan?.alike ?? [],
    changes: (plan?.changes ?? []).map(({ field, from, to }) => ({
      field,
      from: told(called(row.word, lastOf(field), from), field),
      to: told(called(row.word, lastOf(field), to), field),
    })),
    writes: plan?.writes ?? {},
  }
}

const told = (value: unknown, field: string) => (typeof value === 'string' ? masked(value, field) : value)

const faulty = (
  { column, heading, field, code }: RowFault,
  original: Cell[],
  suggestions: Suggestion[],
): FaultyCell => ({
  column,
  heading,
  field,
  code,
  suggestions,
  text: column < 0 ? '' : text(original[column], field),
})

const firstOf = (cells: Cell[]) => wordsOf(cells.find((cell) => cell !== null) ?? null)
