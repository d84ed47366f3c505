import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat, writeFile } from 'node:fs/promises'
import { encode } from 'iconv-lite'
import type { Locale } from '#app/i18n/messages.ts'
import { csvLines, utf8Mark } from './csv.ts'
import type { Format } from './forms.ts'
import { type Mark, markLines } from './mark.ts'
import type { Leaf, Value } from './sheet.ts'
import { workbookOf } from './workbook.server.ts'

export const mimeOf: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  gbk: 'text/csv; charset=gbk',
}

type Asked = {
  title: string
  leaves: readonly Leaf[]
  format: Format
  mark: Mark
  locale: Locale
  /** Told after every batch; what it throws breaks the writing off. */
  onRows: (rows: number) => Promise<void>
}

/** Writes the file; answers how many rows it holds. CSV goes out batch by batch; a workbook is put together from all of them. */
export async function writeFileTo(path: string, asked: Asked): Promise<number> {
  return asked.format === 'xlsx' ? writeBook(path, asked) : writeText(path, asked)
}

/** SHA-256 and size of a written file. */
export async function digestOf(path: string) {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part)
  return { digest: hash.digest('hex'), bytes: (await stat(path)).size }
}

async function writeText(path: string, { leaves, format, mark, locale, onRows }: Asked) {
  const file = await open(path, 'wx', 0o600)
  const say = writerOf(file, format)
  let rows = 0
  try {
    if (format === 'csv') await say(utf8Mark)
    for (const { columns, batches } of leaves) {
      await say(csvLines([columns]))
      for await (const batch of batches()) {
        await say(csvLines(batch))
        rows += batch.length
        await onRows(rows)
      }
    }
    await say(csvLines([[], ...markLines(mark, locale)]))
  } finally {
    await file.close()
  }
  return rows
}

// Signs that GBK lacks are written by GB 18030, which it is part of.
const writerOf = (file: FileHandle, format: Format) => (text: string) =>
  file.appendFile(format === 'gbk' ? encode(text, 'gb18030') : text)

async function writeBook(path: string, { title, leaves, mark, locale, onRows }: Asked) {
  let count = 0
  const sheets: { title: string; columns: readonly string[]; rows: (readonly Value[])[] }[] = []
  for (const { title, columns, batches } of leaves) {
    const rows: (readonly Value[])[] = []
    for await (const batch of batches()) {
      rows.push(...batch)
      count += batch.length
      await onRows(count)
    }
    sheets.push({ title, columns, rows })
  }
  await writeFile(path, await workbookOf(title, sheets, mark, locale), { flag: 'wx', mode: 0o600 })
  return count
}
