import type { PgDatabase } from 'drizzle-orm/pg-core'
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'

/** The database or an open transaction: all that queries may ask for. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>
