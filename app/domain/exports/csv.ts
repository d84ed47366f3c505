/**
 * A table as CSV for spreadsheets: UTF-8 with its mark, lines of CRLF (RFC 4180). What a spreadsheet would take for a
 * formula is marked as text, full-width signs and blanks before them included.
 */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]) =>
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

const formula = /^(?=[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－﹣−＠﹦﹢﹫]|[\t\r\n])/u

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = (value ?? '').replace(formula, "'")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
