import { createHash } from 'node:crypto'
import { encode } from 'iconv-lite'
import type { Locale } from '#app/i18n/messages.ts'
import { csvOf } from './csv.ts'
import type { Format } from './forms.ts'
import { type Mark, markLines } from './mark.ts'
import type { Sheet, Value } from './sheet.ts'
import { workbookOf } from './workbook.server.ts'

export type TakenFile = { bytes: Uint8Array<ArrayBuffer>; type: string; extension: string; digest: string }

const types: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  gbk: 'text/csv; charset=gbk',
}

/** The list as a file. Signs that GBK lacks are written by GB 18030, which it is part of. */
export async function fileOf(
  title: string,
  sheet: Sheet,
  format: Format,
  mark: Mark,
  locale: Locale,
): Promise<TakenFile> {
  const bytes = new Uint8Array(
    format === 'xlsx' ? await workbookOf(title, sheet, mark, locale) : textOf(sheet, format, mark, locale),
  )
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { bytes, digest, type: types[format], extension: format === 'xlsx' ? 'xlsx' : 'csv' }
}

function textOf({ columns, rows }: Sheet, format: Format, mark: Mark, locale: Locale): Uint8Array {
  const table: (readonly Value[])[] = [columns, ...rows, [], ...markLines(mark, locale)]
  const text = csvOf(table)
  return format === 'gbk' ? encode(text.slice(1), 'gb18030') : Buffer.from(text)
}
