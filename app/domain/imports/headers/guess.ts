import type { Line, Merge } from '../book/book.ts'
import { subjects } from '../subjects/index.ts'
import { keyOf, type Subject, type Target } from '../subjects/subject.ts'
import { foldedWord } from '../values/choices.ts'
import { wordsOf } from '../values/plain.ts'
import { type Unit, unitSaid } from '../values/units.ts'
import { headersIn } from './candidates.ts'
import type { Heading } from './heading.ts'
import { matchesOf } from './matching.ts'

/** What somebody said of a column once: where it goes (`null`: nowhere), and what its cells leave unsaid. */
export type Said = { to: string | null; at?: number; unit?: Unit; order?: 'dayFirst' | 'monthFirst' }
/** A mapping as it is kept: what the sheet is about, and what was said of its columns, by their headings' text. */
export type Mapping = { word?: string; columns?: Readonly<Record<string, Said>> }

export type Column = {
  column: number
  heading: string
  target: Target
  /** Which of several people of a row. */
  at: number
  /** 1 where the heading is one of the field's names; less where it only holds one. */
  score: number
  unit: Unit | null
  order?: Said['order']
}

export type Guess = {
  word: string
  /** The first row of the header and its last, as the program numbers them. */
  from: number
  to: number
  columns: Column[]
  /** Headings that were not mapped. */
  left: { column: number; heading: string }[]
}

/** Lines that are looked at for a header. */
export const headerWithin = 40

/**
 * Finds a sheet's header among its first lines and what it is about: titles, notes and blank lines may stand above, and
 * the header may have two lines. Null where nothing fits.
 */
export function guessSheet(
  name: string,
  lines: readonly Line[],
  merges: readonly Merge[] = [],
  mapping: Mapping = {},
): Guess | null {
  const headers = headersIn(lines.slice(0, headerWithin), merges, Object.keys(mapping.columns ?? {}))
  const known = subjects.filter(({ word, byTitle, titles }) =>
    mapping.word ? word === mapping.word : !byTitle || titles.includes(name),
  )
  const guesses = known.flatMap((subject) => {
    const fitting = headers.flatMap(({ headings, from, to }) => {
      const columns = mapColumns(headings, subject, mapping, unitAbove(lines, from))
      const isFit = columns.length > 0 && (mapping.word || hasWhatItNeeds(subject, columns))
      // One line is likelier than two that say no more.
      return isFit
        ? [{ subject, columns, headings, from, to, score: scoreOf(columns) - (to - from) * 0.4 }]
        : []
    })
    const first = best(fitting)
    return first
      ? [Object.assign(first, { score: first.score + called(subject, name, lines, first.from) })]
      : []
  })
  const found = best(guesses)
  if (!found) return null
  const { subject, columns, headings, from, to } = found
  const mapped = new Set(columns.map(({ column }) => column))
  const left = headings
    .filter(({ column }) => !mapped.has(column))
    .map(({ column, text }) => ({ column, heading: text }))
  return { word: subject.word, from, to, columns, left }
}

/** The one that fits best, of equals the first. */
const best = <G extends { score: number }>(guesses: readonly G[]) =>
  guesses.reduce<G | null>((best, one) => (!best || one.score > best.score + 1e-9 ? one : best), null)

/** Each column to the best field that is free; a field is taken once. */
function mapColumns(headings: Heading[], subject: Subject, mapping: Mapping, unit: Unit | null): Column[] {
  const taken = new Set<string>()
  const said = headings.flatMap((heading) => {
    const column = mapping.columns?.[heading.text]
    if (!column) return []
    const target = subject.targets.find((one) => keyOf(one) === column.to)
    return [{ heading, match: target ? { target, at: column.at ?? 0, score: 2 } : null }]
  })
  const settled = new Set(said.map(({ heading }) => heading))
  const guessed = headings
    .filter((heading) => !settled.has(heading))
    .flatMap((heading) => matchesOf(heading, subject).map((match) => ({ heading, match })))
  const ordered = [...said, ...guessed].sort(
    (a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0) || a.heading.column - b.heading.column,
  )
  const columns = new Map<number, Column>()
  for (const { heading, match } of ordered) {
    if (!match || columns.has(heading.column)) continue
    const key = `${keyOf(match.target)}#${match.at}`
    if (taken.has(key)) continue
    taken.add(key)
    const settings = mapping.columns?.[heading.text]
    columns.set(heading.column, {
      column: heading.column,
      heading: heading.text,
      target: match.target,
      at: match.at,
      score: Math.min(match.score, 1),
      unit: settings?.unit ?? heading.unit ?? unit,
      ...(settings?.order && { order: settings.order }),
    })
  }
  return [...columns.values()].sort((a, b) => a.column - b.column)
}

function hasWhatItNeeds({ needs }: Subject, columns: Column[]) {
  const keys = new Set(columns.map(({ target }) => keyOf(target)))
  return needs.some((all) => all.every((key) => keys.has(key)))
}

/** How well a header fits: how many columns are mapped, and how surely; those of a part count a little less. */
const scoreOf = (columns: Column[]) =>
  columns.reduce((sum, { score, target }) => sum + score * (target.part ? 0.9 : 1), 0)

/** What a sheet or the title above its header is called speaks for a subject, but less than two columns do. */
function called({ titles }: Subject, name: string, lines: readonly Line[], from: number) {
  const above = lines.filter(({ row }) => row < from).map(({ cells }) => cells.map(wordsOf).join(' '))
  const said = foldedWord([name, ...above].join(' '))
  const title = Math.max(0, ...titles.map((title) => (said.includes(foldedWord(title)) ? title.length : 0)))
  return Math.min(1.5, title * 0.4)
}

/** The unit of a whole sheet, said above its header: `单位：万元`. */
function unitAbove(lines: readonly Line[], from: number): Unit | null {
  const said = lines
    .filter(({ row }) => row < from)
    .flatMap(({ cells }) => cells.map(wordsOf))
    .map((text) => /单位\s*[:：]\s*(\S+)/.exec(text)?.[1])
  return said.map((text) => (text ? unitSaid(text) : null)).find((unit) => unit !== null) ?? null
}
