import type { Day } from '#app/domain/calendar.ts'
import type { ImportKind } from '../imports.ts'
import type { Wanted } from '../rows/row.ts'

/** What planning knows besides the rows: whose import it is, and what stands in the office's lists. */
export type Desk = {
  importId: string
  kind: ImportKind
  importerId: string
  /** Who confirmed it; null while it is tried. */
  confirmerId: string | null
  today: Day
  now: Date
  /** Nothing is written yet: rows of the file stand for the records they will be. */
  isTrying: boolean
  /** Accounts that are at work today. */
  atWork: ReadonlySet<string>
  /** The first day on which somebody was not at work any more, of those who left. */
  leftOn: ReadonlyMap<string, Day>
  /** Names of accounts in the park's own language, by id. */
  names: ReadonlyMap<string, string>
}

export type Found = { id: string; name: string } | { fault: 'notFound' | 'several' | 'rowFails' }

/** 补录: who answers for a record of the past having been entered, and who wrote it down at the time. */
export const enteredBy = (desk: Desk, author: string | null) => ({
  recordedBy: desk.confirmerId ?? desk.importerId,
  originalAuthor: author,
})

/** How a wanted record is remembered within a batch. */
export const wantedKey = ({ kind, name = '', code = '' }: Wanted) => `${kind}|${code}|${name}`
