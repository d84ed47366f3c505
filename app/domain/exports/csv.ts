type Row = readonly (string | number | null)[]

/** The sign by which spreadsheets know UTF-8. */
export const utf8Mark = '\ufeff'

/**
 * A table as CSV for spreadsheets: UTF-8 with its mark, lines of CRLF (RFC 4180). What a spreadsheet would take for a
 * formula is marked as text, full-width signs and blanks before them included.
 */
export const csvOf = (rows: readonly Row[]) => utf8Mark + csvLines(rows)

/** The same without the mark: a part of a file that is written some lines at a time. */
export const csvLines = (rows: readonly Row[]) => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const formula = /^(?=[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－﹣−＠﹦﹢﹫]|[\t\r\n])/u

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = (value ?? '').replace(formula, "'")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
