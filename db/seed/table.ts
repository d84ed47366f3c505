/**
 * A table written as text: a line a row, `|` between its cells, `-` for nothing. Wide data stays one line a row,
 * and reads like the list the office would write.
 */
export function table<const K extends readonly string[]>(
  columns: K,
  text: string,
): Record<K[number], string>[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      if (cells.length !== columns.length) throw new Error(`${columns.length} cells wanted: ${line}`)
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] === '-' ? '' : cells[at]]))
    }) as Record<K[number], string>[]
}

/** Blank means absent. */
export const orNull = (text: string) => text || null
