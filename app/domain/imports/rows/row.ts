import type { Cell } from '../book/book.ts'
import type { LeftOut } from '../headers/body.ts'
import type { Looked } from '../subjects/subject.ts'
import type { Choice, ValueMap } from '../values/choices.ts'
import type { ValueFault, ValueNote } from '../values/reading.ts'

/** What is to be found in the office's own records before the row can be written. */
export type Wanted = { kind: Looked; name?: string; code?: string }

/**
 * What a row says of one record or part: `values` in the shape its form takes, and by field what has to be looked up for
 * it. Fields of which the row says nothing are absent.
 */
export type Spoken = {
  word: string
  values: Record<string, unknown>
  lookups: Record<string, Wanted[]>
}

/** Where in a row something is wrong or to be known; `field` is the mapping's key. */
type Place = { column: number; heading: string; field: string }
export type RowFault = Place & { code: ValueFault; suggestions?: string[] }
export type RowNote = Place & { code: ValueNote; rest?: string }

export type ReadRow = Spoken & {
  sheet: string
  row: number
  /** What the row says besides: contacts, amounts, stages, each with its part's name. */
  parts: (Spoken & { part: string })[]
  /** The line's cells as they were, for handing it back. */
  original: Cell[]
  faults: RowFault[]
  notes: RowNote[]
}

/** A line that is no row, and why. */
export type LeftLine = { row: number; left: LeftOut }

export type Ways = {
  epoch?: 1900 | 1904
  /** The office's own lists: what is in one is read to its code, the rest stays to be looked up. */
  lists?: Partial<Record<Looked, readonly Choice[]>>
  /** What somebody said words mean, by the mapping's key. */
  maps?: Readonly<Record<string, ValueMap>>
}
