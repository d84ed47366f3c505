import { maskPhone } from '#app/domain/phones.ts'
import type { importRows } from '#db/schema/imports.ts'
import type { Cell } from './book/book.ts'
import type { ImportSheet } from './imports.ts'
import type { RowFault } from './rows/row.ts'
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

/** Whether the row's record is there: until it is written, a new one is not. */
const stands = ({ verdict, state }: Pick<Stored, 'verdict' | 'state'>) =>
  state === 'written' || state === 'kept' || verdict === 'update' || verdict === 'same'

const isNumber = (key: string) => /phone|email/i.test(key)
const text = (cell: Cell | undefined, key: string) => {
  const words = cell === undefined ? '' : wordsOf(cell)
  return isNumber(key) ? (maskPhone(words) ?? '') : words
}

/** How many cells beside the name a row shows. */
const most = 6

/** A row of an import as it is shown: no number of anybody's is told, whoever brought the file. */
export function shownRow(
  { importId: _, read, plan, turn: __, ...row }: Stored,
  sheet: ImportSheet | undefined,
  named: (word: string, key: string, suggestions: readonly string[]) => Suggestion[],
) {
  const columns = sheet?.columns ?? []
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
    recordId: stands(row) ? row.recordId : null,
    name: plan?.name || firstOf(read.original),
    cells,
    cellFaults: read.faults.map((fault) =>
      faulty(fault, read.original, named(row.word, fault.field, fault.suggestions ?? [])),
    ),
    faults: plan?.faults.filter(({ at }) => !read.faults.some(({ field }) => field === at)) ?? [],
    alike: plan?.alike ?? [],
    changes: (plan?.changes ?? []).map(({ field, from, to }) => ({
      field,
      from: isNumber(field) ? maskPhone(from as string) : from,
      to: isNumber(field) ? maskPhone(to as string) : to,
    })),
    writes: plan?.writes ?? {},
  }
}

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
