import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** The database or an open transaction: all that queries may ask for. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

export type Connection = { db: Db; sql: postgres.Sql; close: () => Promise<void> }

type Options = {
  url: string
  /** Connections in the pool. */
  max?: number
  /** Milliseconds a statement may run. */
  statementTimeout?: number
}

/** Opens a pool on `url`. Every call has a deadline on the server: statement, lock and idle transaction. */
export function connect({ url, max = 10, statementTimeout = 15_000 }: Options): Connection {
  const sql = postgres(url, {
    max,
    onnotice: () => {},
    connect_timeout: 10,
    connection: {
      application_name: 'zhigu',
      TimeZone: 'UTC',
      statement_timeout: statementTimeout,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  })
  const db = drizzle({ client: sql, casing: 'snake_case' }) as Db
  return { db, sql, close: () => sql.end({ timeout: 5 }) }
}
