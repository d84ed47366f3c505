import { cleanLine } from '#app/domain/cleaning.ts'
import type { Cell, Line, Merge } from '../book/book.ts'
import { subjects } from '../subjects/index.ts'
import { foldedWord } from '../values/choices.ts'
import { bareHeading, type Heading, headingsOf } from './heading.ts'

export type Header = { headings: Heading[]; from: number; to: number }

/** So many lines are tried as the header, those that hold most words of headings. */
const tried = 4

/** No heading is longer, without its notes. */
const longest = 40

let every: ReadonlySet<string> | null = null
const known = () => {
  every ??= new Set(
    subjects.flatMap(({ targets }) => targets.flatMap(({ labels }) => labels.map(foldedWord))),
  )
  return every
}

/** The lines that may be a sheet's header, alone and with the one above, in their order. */
export function headersIn(
  lines: readonly Line[],
  merges: readonly Merge[],
  said: readonly string[],
): Header[] {
  const counted = lines.map((line, at) => ({ line, at, count: countOf(line, said) }))
  const likely = counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.at - b.at)
  return likely
    .slice(0, tried)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ line, at }) => {
      const one = { headings: headingsOf(null, line, merges), from: line.row, to: line.row }
      const [above, below] = [lines[at - 1], lines[at + 1]]
      return [
        one,
        ...(above && isBeside(above, line) ? [pairOf(above, line, merges)] : []),
        // A line of groups may hold more of them than the line under it.
        ...(below && isBeside(line, below) ? [pairOf(line, below, merges)] : []),
      ]
    })
}

const pairOf = (upper: Line, lower: Line, merges: readonly Merge[]): Header => ({
  headings: headingsOf(upper, lower, merges),
  from: upper.row,
  to: lower.row,
})

/** A group stands over the very next line; a title, alone in its line, is none. */
const isBeside = (upper: Line, lower: Line) =>
  upper.row === lower.row - 1 && upper.cells.filter((cell) => typeof cell === 'string').length > 1

/** How many of a line's cells are headings of anything: whole ones, and half as much those that hold one. */
function countOf({ cells }: Line, said: readonly string[]): number {
  return cells.reduce<number>((sum, cell) => sum + worthOf(cell, said), 0)
}

function worthOf(cell: Cell, said: readonly string[]): number {
  if (typeof cell !== 'string' || cell.length > 3 * longest) return 0
  const text = cleanLine(cell)
  if (said.includes(text)) return 1
  const heading = bareHeading(text)
  if (heading === '' || heading.length > longest) return 0
  if (known().has(heading) || known().has(heading.slice(0, -1))) return 1
  return endsKnown(heading) ? 0.5 : 0
}

/** `企业联系电话` ends in a heading, as `投资总额合计` begins with one. */
function endsKnown(heading: string): boolean {
  const least = Math.ceil(heading.length / 2)
  for (let length = heading.length - 1; length >= Math.max(least, 2); length -= 1)
    if (known().has(heading.slice(-length)) || known().has(heading.slice(0, length))) return true
  return false
}
