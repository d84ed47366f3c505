import type { Book, Line } from './book/book.ts'
import { type OpenBook, openBook } from './book/open.server.ts'
import { type Guess, guessSheet, headerWithin, type Mapping } from './headers/guess.ts'
import { rowReader } from './rows/read.ts'
import type { LeftLine, ReadRow, Ways } from './rows/row.ts'

/** What is read of a file, in its order: each sheet's guess before its rows. A sheet nobody knows has no guess. */
export type LedgerPiece =
  | { sheet: number; guess: Guess | null }
  | { sheet: number; rows: ReadRow[]; left: LeftLine[] }

export type Ledger = { book: Book; pieces: AsyncGenerator<LedgerPiece, void>; close: OpenBook['close'] }

type Asked = Omit<Ways, 'epoch'> & {
  hidden?: boolean
  /** What was said of the sheets before, by their names; a CSV file's is `''`. */
  mappings?: Readonly<Record<string, Mapping>>
  /** Cells that were mended since, laid over a line of a sheet. */
  mend?: (sheet: number, line: Line) => Line
}

/**
 * Opens an uploaded ledger and reads it to rows, some hundred at a time; the file waits while they are worked with. Throws
 * a `BookFault` for a file that may not be read.
 */
export async function openLedger(
  path: string,
  { hidden = false, mappings = {}, mend = (_, line) => line, ...ways }: Asked = {},
): Promise<Ledger> {
  const { book, batches, close } = await openBook(path, { hidden })
  return { book, pieces: piecesOf(book, batches, mappings, mend, ways), close }
}

async function* piecesOf(
  book: Book,
  batches: OpenBook['batches'],
  mappings: Readonly<Record<string, Mapping>>,
  mend: NonNullable<Asked['mend']>,
  ways: Omit<Ways, 'epoch'>,
): AsyncGenerator<LedgerPiece, void> {
  let current = -1
  let read: ReturnType<typeof rowReader> | null = null
  for await (const { sheet, lines } of batches) {
    // A batch holds far more lines than a header is looked for in.
    if (sheet !== current) {
      current = sheet
      const { name, merges } = book.sheets[sheet]!
      const guess = guessSheet(name, lines.slice(0, headerWithin), merges, mappings[name])
      read = guess && rowReader(name, guess, { ...ways, epoch: book.epoch })
      yield { sheet, guess }
    }
    if (read)
      yield {
        sheet,
        ...sorted(
          lines.map((line) => mend(sheet, line)),
          read,
        ),
      }
  }
}

function sorted(lines: Line[], read: ReturnType<typeof rowReader>) {
  const rows: ReadRow[] = []
  const left: LeftLine[] = []
  for (const line of lines) {
    const one = read(line)
    if (one && 'left' in one) left.push(one)
    else if (one) rows.push(one)
  }
  return { rows, left }
}
