import type { Day } from '#app/domain/calendar.ts'
import type { Wanted } from '../rows/row.ts'

/** What planning knows besides the rows: whose import it is, and what stands in the office's lists. */
export type Desk = {
  importId: string
  importerId: string
  today: Day
  /** Nothing is written yet: rows of the file stand for the records they will be. */
  isTrying: boolean
  /** Accounts that are at work today. */
  atWork: ReadonlySet<string>
  /** Names of accounts in the park's own language, by id. */
  names: ReadonlyMap<string, string>
}

export type Found = { id: string; name: string } | { fault: 'notFound' | 'several' | 'rowFails' }

/** How a wanted record is remembered within a batch. */
export const wantedKey = ({ kind, name = '', code = '' }: Wanted) => `${kind}|${code}|${name}`
