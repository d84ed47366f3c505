import { type SQL, sql } from 'drizzle-orm'
import type { Day, Period } from '#app/domain/calendar.ts'

/**
 * The rows of a figure as a query: a unique `key`, the `day` they sort by, and up to two ids, `subject` and `other`.
 * Figures count these very rows, so that a figure and the list behind it cannot differ.
 */
export type RowSet = SQL

/** What several figures of one query are counted from, under a name: `countFigures` reads it once for all of them. */
export type Share = (name: string, source: SQL) => SQL

/** Each figure reads for itself. */
export const alone: Share = (_, source) => sql`(${source})`

export const nothing = sql`null::uuid`

/** Inclusive days of a date column; an open end asks nothing. */
export const daysWithin = (column: SQL, { from, to }: Period): SQL =>
  sql`${from ? sql`${column} >= ${from}::date` : sql`true`} and ${to ? sql`${column} <= ${to}::date` : sql`true`}`

/** The park's calendar day of an instant. */
export const parkDay = (instant: SQL): SQL => sql`((${instant}) at time zone 'Asia/Shanghai')::date`

/** The first instant after a park day. */
export const endOfDay = (day: Day): SQL => sql`((${day}::date + 1)::timestamp at time zone 'Asia/Shanghai')`

const yearEnds = (moment: SQL) => sql`date_trunc('year', (${moment}) at time zone 'Asia/Shanghai')`

/** A move in the period: one known by its year alone lies in no period that does not hold the whole year. */
export function movedWithin(move: { at: SQL; precision: SQL }, { from, to }: Period): SQL {
  const first = sql`case when ${move.precision} = 'year' then ${yearEnds(move.at)}::date else ${parkDay(move.at)} end`
  const last = sql`case when ${move.precision} = 'year' then (${yearEnds(move.at)} + interval '1 year')::date - 1
    else ${parkDay(move.at)} end`
  return sql`${from ? sql`${first} >= ${from}::date` : sql`true`} and ${to ? sql`${last} <= ${to}::date` : sql`true`}`
}

/** Known by its year alone, of which the period holds a part. */
export const mayHaveMovedWithin = (move: { at: SQL; precision: SQL }, period: Period): SQL =>
  sql`${move.precision} = 'year' and ${period.from && period.to ? sql`${period.from}::date <= ${period.to}::date` : sql`true`}
    and not (${movedWithin(move, period)})
    and ${period.to ? sql`${yearEnds(move.at)}::date <= ${period.to}::date` : sql`true`}
    and ${period.from ? sql`(${yearEnds(move.at)} + interval '1 year')::date > ${period.from}::date` : sql`true`}`
