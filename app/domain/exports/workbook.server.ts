import type { Locale } from '#app/i18n/messages.ts'
import { type Mark, markLines } from './mark.ts'
import { exportMessages } from './messages.ts'
import type { Sheet, Value } from './sheet.ts'

/** In the names of sheets a program allows neither these signs nor more than 31 letters. */
const forbidden = /[[\]:*?/\\]/g
const inFooter = (text: string) => text.replaceAll('&', '&&')
/** Chinese signs are as wide as two others; a column is neither narrower nor wider than is good to read. */
const widthOf = (value: Value) =>
  [...String(value ?? '')].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 2)

type Named = Sheet & { title: string }

/** The lists as a workbook: a sheet with a fixed head each, and the mark on a sheet of its own and at the foot of every page. */
export async function workbookOf(
  title: string,
  sheets: readonly Named[],
  mark: Mark,
  locale: Locale,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const m = exportMessages[locale]
  const foot = `&L${inFooter(mark.by)}  ${inFooter(mark.at)}&R${inFooter(mark.number)}  ${m.page}`
  const paper = {
    headerFooter: { oddFooter: foot },
    pageSetup: { orientation: 'landscape' as const, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  }
  return writeXlsx({
    // The same rows at the same moment are the same bytes.
    properties: { title, creator: mark.by, created: fixed, modified: fixed },
    sheets: [
      ...sheets.map(({ title, columns, rows }) => ({
        name: nameOf(title),
        ...paper,
        columns: widthsOf({ columns, rows }).map((width) => ({ width })),
        rows: [[...columns], ...rows.map((row) => [...row])],
        freezePane: { rows: 1, columns: 1 },
        autoFilter: { range: `A1:${letterOf(columns.length)}${rows.length + 1}` },
      })),
      {
        name: m.markSheet,
        headerFooter: paper.headerFooter,
        columns: [{ width: 14 }, { width: 60 }],
        rows: markLines(mark, locale),
      },
    ],
  })
}

/** A sheet's name as a program allows it. */
const nameOf = (title: string) => title.replace(forbidden, ' ').slice(0, 31)

const widthsOf = ({ columns, rows }: Sheet) =>
  columns.map((head, at) =>
    Math.min(48, Math.max(8, widthOf(head), ...rows.slice(0, 200).map((row) => widthOf(row[at] ?? null)))),
  )

const fixed = new Date(0)

/** A column's letters, counted from 1. */
function letterOf(column: number): string {
  const rest = (column - 1) % 26
  const before = Math.floor((column - 1) / 26)
  return (before ? letterOf(before) : '') + String.fromCharCode(65 + rest)
}
