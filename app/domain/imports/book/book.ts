import type { Day } from '#app/domain/calendar.ts'

/** Which day a workbook counts as its first: 1900's serials are the usual ones, 1904's those of old Macs. */
export type Epoch = 1900 | 1904

/** What a cell cannot say: it holds an error of the sheet's own, or a formula nobody has worked out. */
export const cellFaults = ['sheetError', 'notCalculated'] as const
export type CellFault = (typeof cellFaults)[number]

/** A moment that the sheet itself marks as one; either part may be absent. */
export type Moment = { day: Day | null; time: string | null }

/** One cell: a formula's is what it last came to. */
export type Cell = string | number | boolean | Moment | { fault: CellFault } | null

/** A line of a sheet that holds something; `row` is counted from 1, as the program shows it. */
export type Line = { row: number; cells: Cell[] }

/** Cells drawn as one, from 0: the first holds what all of them say. */
export type Merge = { top: number; left: number; bottom: number; right: number }

export type Sheet = { name: string; hidden: boolean; merges: Merge[] }

/** What is known of a file before its rows are read. */
export type Book = {
  kind: 'xlsx' | 'csv'
  epoch: Epoch
  sheets: Sheet[]
  /** Of a CSV file. */
  encoding?: string
  separator?: string
}

/** Some lines of one sheet, in their order. */
export type Batch = { sheet: number; lines: Line[] }

/** How much of anything is read; what is more is refused. Bytes are those really there, not those declared. */
export const limits = {
  fileBytes: 32 * 1_048_576,
  partBytes: 64 * 1_048_576,
  allBytes: 128 * 1_048_576,
  parts: 200,
  sheets: 100,
  lines: 200_000,
  columns: 256,
  cellLength: 32_767,
  /** Different texts of a workbook. */
  texts: 1_000_000,
  /** Merges are read for headers, which are near the top. */
  mergesToRow: 60,
  merges: 2_000,
  /** Of the reading thread. */
  heapMegabytes: 128,
  silentSeconds: 60,
}

/** Lines handed over at once: so few that reading them to rows holds nobody else up. */
export const batchLines = 250

export const isMoment = (cell: Cell): cell is Moment =>
  typeof cell === 'object' && cell !== null && 'day' in cell
export const isFaulty = (cell: Cell): cell is { fault: CellFault } =>
  typeof cell === 'object' && cell !== null && 'fault' in cell
