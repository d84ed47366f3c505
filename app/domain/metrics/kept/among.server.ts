import { type SQL, sql } from 'drizzle-orm'

/** Which records or days are asked about: those of a list, or all there are. */
export type Among = { ids: readonly string[] } | 'all'

/** Narrows an id column to these. */
export const amongIds = (column: SQL, among: Among): SQL =>
  among === 'all' ? sql`true` : sql`${column} in (select value::uuid from ${listed(among.ids)})`

/** Narrows a day column to these. */
export const amongDays = (column: SQL, among: Among): SQL =>
  among === 'all' ? sql`true` : sql`${column} in (select value::date from ${listed(among.ids)})`

// One parameter, however many: a list of parameters ends at 65,535.
export const listed = (values: readonly string[]) =>
  sql`jsonb_array_elements_text(${JSON.stringify(values)}::jsonb) as listed (value)`
