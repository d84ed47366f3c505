/** Row and column of a reference, `B7` is row 6 and column 1 from 0; null where it is none. */
export function placeOf(reference: string): { row: number; column: number } | null {
  const read = /^([A-Z]{1,4})([1-9]\d{0,8})$/.exec(reference)
  if (!read) return null
  const [, letters = '', digits = ''] = read
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** The letters over a column, from 0: 0 is `A`, 27 is `AB`. */
export function columnName(column: number): string {
  const [rest, letter] = [Math.floor(column / 26), String.fromCharCode(65 + (column % 26))]
  return rest === 0 ? letter : columnName(rest - 1) + letter
}
