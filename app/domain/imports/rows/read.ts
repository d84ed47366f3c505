import type { Cell, Line, Moment } from '../book/book.ts'
import { leftOut } from '../headers/body.ts'
import type { Column, Guess } from '../headers/guess.ts'
import { subjectOf } from '../subjects/index.ts'
import { keyOf } from '../subjects/subject.ts'
import type { Person } from '../values/people.ts'
import { toTheMinute } from '../values/times.ts'
import { readCell } from './cell.ts'
import { peopleOf } from './persons.ts'
import type { LeftLine, ReadRow, Spoken, Ways } from './row.ts'

/** Reads the lines under a sheet's header, one at a time. What a record's own form would refuse is left to it. */
export function rowReader(
  sheet: string,
  guess: Guess,
  ways: Ways = {},
): (line: Line) => ReadRow | LeftLine | null {
  return (line) => {
    if (line.row <= guess.to) return null
    const left = leftOut(line, guess)
    return left ? { row: line.row, left } : readRow(sheet, line, guess, ways)
  }
}

function readRow(sheet: string, { row, cells }: Line, guess: Guess, ways: Ways): ReadRow {
  const subject = subjectOf(guess.word)!
  const own: Spoken = { word: subject.word, values: {}, lookups: {} }
  const parts = new Map<string, Spoken & { part: string }>()
  const read: ReadRow = { ...own, sheet, row, parts: [], original: cells, faults: [], notes: [] }
  const of = (part: string, at: number): Spoken => {
    if (part === '') return own
    const key = `${part}#${at}`
    const there = parts.get(key)
    if (there) return there
    const { word, always } = subject.parts[part] ?? { word: part }
    const made = { part, word, values: { ...always }, lookups: {} }
    parts.set(key, made)
    return made
  }
  for (const column of guess.columns) readColumn(cells[column.column] ?? null, column, ways, read, of)
  peopleOf(parts, read, subject)
  for (const spoken of parts.values()) {
    const { into, each } = subject.parts[spoken.part] ?? {}
    if (into) own.values[into] = [...((own.values[into] as unknown[]) ?? []), spoken.values]
    else read.parts.push(...(each ? eachOf(spoken, each) : [spoken]))
  }
  return read
}

/** A part whose `field` names several, as many parts that are the same in all else. */
const eachOf = <S extends Spoken>(spoken: S, field: string): S[] =>
  [spoken.values[field]]
    .flat()
    .map((one) => Object.assign({}, spoken, { values: withOne(spoken, field, one) }))

const withOne = ({ values }: Spoken, field: string, one: unknown) =>
  Object.assign({}, values, one === undefined ? {} : { [field]: one })

function readColumn(
  cell: Cell,
  column: Column,
  ways: Ways,
  row: ReadRow,
  of: (part: string, at: number) => Spoken,
) {
  const { target, at } = column
  const place = { column: column.column, heading: column.heading, field: keyOf(target) }
  const read = readCell(cell, column, ways)
  if (read === null) return
  if ('fault' in read) {
    row.faults.push({
      ...place,
      code: read.fault,
      ...(read.suggestions && { suggestions: read.suggestions }),
    })
    return
  }
  if (read.note)
    row.notes.push({ ...place, code: read.note, ...(read.rest !== undefined && { rest: read.rest }) })
  const spoken = of(target.part, at)
  if (read.note === 'atLeast' && target.atLeast) spoken.values[target.atLeast] = true
  put(spoken, column, read.value, ways)
}

function put({ values, lookups }: Spoken, { target }: Column, value: unknown, { lists = {} }: Ways) {
  const { field, kind, looked, byCode, timeField, exact } = target
  if (looked && (byCode || !lists[looked])) {
    const found = (value: unknown) => (byCode ? { code: String(value) } : { name: String(value) })
    const wanted = (Array.isArray(value) ? value : [value]).map((one) => ({ kind: looked, ...found(one) }))
    const there = lookups[field] ?? []
    // A name and a code of one row are those of one and the same.
    lookups[field] =
      there.length === 1 && wanted.length === 1
        ? [Object.assign({}, there[0], wanted[0])]
        : there.length > 1
          ? there
          : wanted
    return
  }
  if (kind === 'day') {
    const { day, time } = value as Moment
    values[field] = day
    if (time && timeField) values[timeField] ??= exact ? time : toTheMinute(time)
  } else if (kind === 'people' && field === 'theirs') {
    values[field] = (value as Person[]).map(({ name, post }) =>
      post === undefined ? { name } : { name, post },
    )
  } else values[field] = kind === 'time' && !exact ? toTheMinute(value as string) : value
}
