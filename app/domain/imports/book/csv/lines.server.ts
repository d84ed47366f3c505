import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Line, limits } from '../book.ts'
import { BookFault } from '../fault.ts'
import { decoded, type Encoding } from './encoding.server.ts'

/** A code some programs write as `="0910"` to keep its digits. */
const kept = (cell: string) => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell

/** The lines of a CSV file that hold something. Quotation marks within an unquoted cell are taken as they stand. */
export async function* readCsvLines(
  path: string,
  encoding: Encoding,
  separator: string,
): AsyncGenerator<Line, void> {
  const parser = parse({
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: limits.cellLength * 16,
    info: true,
  })
  const source = Readable.from(decoded(path, encoding), { objectMode: false })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let row = 0
  try {
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      row += 1
      if (record.length > limits.columns && record.slice(limits.columns).some(Boolean))
        throw new BookFault('tooManyColumns', String(row))
      const cells = record.slice(0, limits.columns).map(kept)
      if (cells.some((cell) => cell.length > limits.cellLength))
        throw new BookFault('cellTooLong', String(row))
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells: cells.map((cell) => cell || null) }
    }
  } catch (error) {
    throw named(error, row)
  } finally {
    source.destroy()
  }
}

function named(error: unknown, row: number) {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const isWide = Number(error.column) > limits.columns
    return new BookFault(isWide ? 'tooManyColumns' : 'cellTooLong', String(row + 1))
  }
  return new BookFault('quoteNotClosed', String(row + 1))
}
