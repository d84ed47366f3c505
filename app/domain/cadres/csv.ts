/**
 * A table as CSV for spreadsheets: UTF-8 with its mark, lines of CRLF (RFC 4180). What a spreadsheet would take for a
 * formula is marked as text.
 */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]) =>
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = (value ?? '').replace(/^(?=[=+\-@\t\r])/, "'")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
