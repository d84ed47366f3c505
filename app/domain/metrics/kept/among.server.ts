import { type SQL, sql } from 'drizzle-orm'
import { listed, listedIds } from '#app/domain/listed.server.ts'

/** Which records or days are asked about: those of a list, or all there are. */
export type Among = { ids: readonly string[] } | 'all'

/** Narrows an id column to these. */
export const amongIds = (column: SQL, among: Among): SQL =>
  among === 'all' ? sql`true` : sql`${column} in (${listedIds(among.ids)})`

/** Narrows a day column to these. */
export const amongDays = (column: SQL, among: Among): SQL =>
  among === 'all' ? sql`true` : sql`${column} in (select value::date from ${listed(among.ids)})`
