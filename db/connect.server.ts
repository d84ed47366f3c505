import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { type Hear, hearing } from './hearing.server.ts'
import { prepared } from './prepare.server.ts'

/** The database or an open transaction: all that queries may ask for. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

export type Connection = {
  db: Db
  sql: postgres.Sql
  /** Hears a channel on a connection of its own; the pool holds none for it. Answers how to stop. */
  hear: Hear
  close: () => Promise<void>
}

type Options = {
  url: string
  /** Connections in the pool. */
  max?: number
  /** Milliseconds a statement may run. */
  statementTimeout?: number
}

/**
 * Opens a pool on `url`. Every call has a deadline on the server: statement, lock and idle transaction.
 * When a connection is lost, a fresh pool takes over and the old one ends with what it still has under way: a
 * connection of postgres.js that was cut while writing never writes again.
 */
export function connect({ url, max = 10, statementTimeout = 15_000 }: Options): Connection {
  let closed = false
  let current = open()
  function open(): postgres.Sql {
    const pool = postgres(url, {
      max,
      // Connections end only when they are lost.
      max_lifetime: null,
      onnotice: () => {},
      onclose: () => {
        if (closed || pool !== current) return
        current = open()
        void pool.end({ timeout: 5 }).catch(() => {})
      },
      connect_timeout: 5,
      connection: {
        application_name: 'zhigu',
        TimeZone: 'UTC',
        statement_timeout: statementTimeout,
        lock_timeout: 10_000,
        idle_in_transaction_session_timeout: 60_000,
      },
    })
    // Sets the pool's readers and writers of dates and JSON.
    drizzle({ client: pool })
    return pool
  }
  const sql = new Proxy(current, {
    get: (_, name) => Reflect.get(current, name),
    apply: (_, self, given) => Reflect.apply(current, self, given),
  })
  const db = drizzle({ client: prepared(sql as never) as never, casing: 'snake_case' }) as Db
  const ears = hearing(url)
  const close = async () => {
    closed = true
    await ears.close()
    await current.end({ timeout: 5 })
  }
  return { db, sql, hear: ears.hear, close }
}
