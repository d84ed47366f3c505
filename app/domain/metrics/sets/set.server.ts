import { type SQL, sql } from 'drizzle-orm'
import type { Day, Period } from '#app/domain/calendar.ts'

/**
 * The rows of a figure as a query: a unique `key`, the `day` they sort by, and up to two ids, `subject` and `other`.
 * Figures count these very rows, so that a figure and the list behind it cannot differ.
 */
export type RowSet = SQL

export const nothing = sql`null::uuid`

/** Inclusive days of a date column; an open end asks nothing. */
export const daysWithin = (column: SQL, { from, to }: Period): SQL =>
  sql`${from ? sql`${column} >= ${from}::date` : sql`true`} and ${to ? sql`${column} <= ${to}::date` : sql`true`}`

/** The park's calendar day of an instant. */
export const parkDay = (instant: SQL): SQL => sql`((${instant}) at time zone 'Asia/Shanghai')::date`

/** The first instant after a park day. */
export const endOfDay = (day: Day): SQL => sql`((${day}::date + 1)::timestamp at time zone 'Asia/Shanghai')`
