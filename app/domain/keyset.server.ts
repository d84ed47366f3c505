import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

type Ordered = { updatedAt: PgColumn | SQL; id: PgColumn | SQL }

/** Where a page ended, to the microsecond: `<microseconds>_<id>`. */
export const cursorOf = (t: Ordered): SQL<string> =>
  sql<string>`(extract(epoch from ${t.updatedAt}) * 1000000)::bigint || '_' || ${t.id}`

/** The rows after `cursor`, newest first. A cursor nobody gave out is no cursor: the list starts at its head. */
export function beyond(t: Ordered, cursor: string | undefined): SQL | undefined {
  const read = /^(\d{1,16})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '')
  if (!read) return undefined
  const at = sql`(timestamptz 'epoch' + ${read[1]}::bigint * interval '1 microsecond')`
  return sql`(${t.updatedAt}, ${t.id}) < (${at}, ${read[2]}::uuid)`
}

/** One row more than the page tells whether there is a next one. */
export function pageOf<R extends { cursor: string }>(rows: R[], size: number) {
  const items = rows.slice(0, size)
  return { items, next: rows.length > size ? (items.at(-1)?.cursor ?? null) : null }
}

/** Counts stop here; a longer list says 「1000+」. */
export const countCap = 1000
