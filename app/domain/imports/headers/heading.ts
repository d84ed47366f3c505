import { cleanLine } from '#app/domain/cleaning.ts'
import type { Cell, Line, Merge } from '../book/book.ts'
import { foldedWord } from '../values/choices.ts'
import { wordsOf } from '../values/plain.ts'
import { type Unit, unitSaid } from '../values/units.ts'

/** What stands over a column: its own words, and those over several columns at once. */
export type Heading = { column: number; text: string; group: string; own: string; unit: Unit | null }

/** The headings of one line, or of two of which the upper one names groups. */
export function headingsOf(upper: Line | null, lower: Line, merges: readonly Merge[]): Heading[] {
  const groups = upper ? spread(upper, lower, merges) : []
  const width = Math.max(lower.cells.length, groups.length)
  return Array.from({ length: width }, (_, column) => {
    const [group, own] = [words(groups[column]), words(lower.cells[column])]
    const both = own === '' || own === group ? { group: '', own: group } : { group, own }
    const text = [both.group, both.own].filter(Boolean).join(' / ')
    return { column, text, unit: unitSaid(both.own) ?? unitSaid(both.group), ...both }
  }).filter(({ text }) => text !== '')
}

/** No heading is longer, with all its notes. */
const longest = 200

const words = (cell: Cell | undefined) =>
  typeof cell === 'string' && cell.length <= longest ? cleanLine(wordsOf(cell)) : ''

/** A group's words over each of its columns: as far as its cells are merged, or as blanks follow it over headings. */
function spread(upper: Line, lower: Line, merges: readonly Merge[]): Cell[] {
  const row = upper.row - 1
  const over = merges.filter(({ top, bottom }) => top <= row && row <= bottom)
  const cells: Cell[] = []
  for (let column = 0; column < Math.max(upper.cells.length, lower.cells.length); column += 1) {
    const merge = over.find(({ left, right }) => left <= column && column <= right)
    const own = upper.cells[column] ?? null
    const before = cells[column - 1] ?? null
    const follows =
      own === null && over.length === 0 && lower.cells[column] != null && lower.cells[column - 1] != null
    cells.push(merge ? (upper.cells[merge.left] ?? null) : follows ? before : own)
  }
  return cells
}

/** A heading as it is compared: without notes in brackets, marks of what must be filled, and numbers before it. */
export function bareHeading(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[([【〔<][^)\]】〕>]*[)\]】〕>]/g, '')
    .replace(/(?:必填|选填|可不填|不填|required|optional)(?:项)?/gi, '')
    .replace(/^[\s*]*(?:\d+|[一二三四五六七八九十]+)[、.．:]/, '')
    .replace(/\/(?:[万亿]?元|人|家|年|日期)$/, '')
    .replace(/(?:单位)?[:：].*$/, '')
  return foldedWord(plain)
}

/** The number that tells a second person's columns from the first's: `联系人2`, `第二联系人`. */
export function withoutNumber(heading: string): { bare: string; at: number } {
  const ahead = /^第?([一二三1-5])(?=联系人|对接人|contact)/.exec(heading)
  const behind = /([1-5一二三])$/.exec(heading)
  const said = (ahead ?? behind)?.[1]
  if (!said) return { bare: heading, at: 0 }
  const at = '一二三'.includes(said) ? '一二三'.indexOf(said) : Number(said) - 1
  return { bare: ahead ? heading.slice(ahead[0].length) : heading.slice(0, -1), at }
}
