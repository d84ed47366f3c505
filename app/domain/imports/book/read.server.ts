import { open, readFile } from 'node:fs/promises'
import { type Book, type Line, limits } from './book.ts'
import { decoded, type Encoding, encodingOf } from './csv/encoding.server.ts'
import { readCsvLines } from './csv/lines.server.ts'
import { separatorOf } from './csv/separator.ts'
import { BookFault } from './fault.ts'
import { containerKind, kindOf } from './kind.ts'
import { readLines } from './xlsx/lines.server.ts'
import { readMomentStyles } from './xlsx/styles.server.ts'
import { readTexts } from './xlsx/texts.server.ts'
import { readWorkbook } from './xlsx/workbook.server.ts'
import { openParts } from './zip/guard.server.ts'

type Read = { book: Book; lines: (sheet: number) => AsyncGenerator<Line, void>; close: () => void }

/** Looks into a file as far as to know its sheets; the lines of each are read when they are asked for. */
export async function readBook(path: string): Promise<Read> {
  const { head, bytes } = await headOf(path)
  if (bytes > limits.fileBytes) throw new BookFault('fileTooLarge')
  const kind = kindOf(head)
  if (typeof kind === 'object') throw new BookFault(kind.fault)
  if (kind === 'container') throw new BookFault(containerKind(await readFile(path)))
  return counted(
    kind === 'zip' ? await readWorkbookFile(path) : await readCsvFile(path, await encodingOf(path, head)),
  )
}

/** No more lines than a file may have, over all its sheets. */
function counted({ book, lines, close }: Read): Read {
  let count = 0
  const counting = async function* (sheet: number) {
    for await (const line of lines(sheet)) {
      count += 1
      if (count > limits.lines) throw new BookFault('tooManyLines')
      if (line.row > 2 * limits.lines) throw new BookFault('farCell', String(line.row))
      yield line
    }
  }
  return { book, lines: counting, close }
}

async function headOf(path: string) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return { head: buffer.subarray(0, bytesRead), bytes: (await file.stat()).size }
  } finally {
    await file.close()
  }
}

async function readWorkbookFile(path: string): Promise<Read> {
  const parts = await openParts(path)
  const { epoch, sheets, texts, styles } = await readWorkbook(parts)
  const kept = { epoch, texts: await readTexts(parts, texts), moments: await readMomentStyles(parts, styles) }
  return {
    book: {
      kind: 'xlsx',
      epoch,
      sheets: sheets.map(({ name, hidden, part }) => ({ name, hidden, merges: parts.merges(part) })),
    },
    lines: (sheet) => readLines(parts, sheets[sheet]!.part, kept),
    close: () => parts.close(),
  }
}

async function readCsvFile(path: string, encoding: Encoding): Promise<Read> {
  let first = ''
  for await (const text of decoded(path, encoding)) {
    first += text
    if (first.length > 65_536) break
  }
  const separator = separatorOf(first)
  return {
    book: {
      kind: 'csv',
      epoch: 1900,
      encoding,
      separator,
      sheets: [{ name: '', hidden: false, merges: [] }],
    },
    lines: () => readCsvLines(path, encoding, separator),
    close: () => {},
  }
}
