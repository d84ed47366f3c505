import { dayOf } from '#app/domain/calendar.ts'
import { firmRow, type SentFirm } from '#app/domain/overview/firms/firm-row.ts'
import { testNow } from './builders.ts'

/** The rows of a page of firms, as the list shows them on the tests' day. */
export const firmsIn = (rows: string) =>
  (JSON.parse(rows) as SentFirm[]).map((row) => firmRow(row, dayOf(testNow)))
