import type { PgDatabase, PgDialect } from 'drizzle-orm/pg-core'
import {
  drizzle,
  PostgresJsDatabase,
  type PostgresJsQueryResultHKT,
  PostgresJsSession,
} from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { type Hear, hearing } from './hearing.server.ts'
import type { Client } from './pool/asking.server.ts'
import { guardedPool } from './pool/client.server.ts'
import { guardOf, type Patience, patience as pagePatience } from './pool/guard.server.ts'
import { renewable } from './pool/renewable.server.ts'
import { keeping } from './pool/texts.ts'
import { selectInOnePass } from './select-text.ts'
import { writeInOnePass } from './statement-text.ts'

/** The database or an open transaction: all that queries may ask for. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

export type Connection = {
  db: Db
  /** The same for one piece of work: once `signal` says so its transaction ends, and nothing more of it begins. */
  within: (signal: AbortSignal) => Db
  /** The driver itself, without turns and deadlines: for starting, and for what listens. */
  sql: postgres.Sql
  /** Hears a channel on a connection of its own; the pool holds none for it. Answers how to stop. */
  hear: Hear
  /** One connection apart from the pool, for asking how the database is while the pool is busy. */
  aside: () => postgres.Sql
  close: () => Promise<void>
}

type Options = {
  url: string
  /** The path of the server's local socket: a fifth less work for each statement than by the network's address. */
  socket?: string
  /** Connections in the pool. */
  max?: number
  /** How long anything is waited for; a page's by default. */
  patience?: Patience
}

/**
 * Opens a pool on `url`. Every call has a deadline: on the server (statement, lock, idle transaction) and here, since the
 * driver would wait for ever for a server that does not answer. When a connection is lost or hangs, a fresh pool takes
 * over and the old one ends: a connection of postgres.js that was cut while writing never writes again.
 */
export function connect({ url, socket, max = 16, patience = pagePatience }: Options): Connection {
  const options = {
    ...(socket ? { path: socket } : {}),
    // Connections end only when they are lost.
    max_lifetime: null,
    onnotice: () => {},
    connect_timeout: 5,
    connection: {
      application_name: 'zhigu',
      TimeZone: 'UTC',
      statement_timeout: patience.statement,
      lock_timeout: patience.lock,
      idle_in_transaction_session_timeout: 60_000,
    },
  }
  const pool = renewable((onclose) => {
    const opened = postgres(url, { ...options, max, onclose })
    // Sets the pool's readers and writers of dates and JSON.
    drizzle({ client: opened })
    return opened
  })
  const aside = renewable((onclose) => postgres(url, { ...options, max: 1, onclose }))
  const ears = hearing(url)
  const guard = guardOf({ slots: max, patience, aside, renew: pool.renew })
  const keeps = keeping()
  const client = (signal?: AbortSignal) =>
    guardedPool(
      { sql: pool.current as never as Client, reserve: pool.reserve as never, keeps },
      guard,
      signal,
    )
  const db = drizzle({ client: client() as never, casing: 'snake_case' }) as Db
  // One dialect for all: it remembers how every column is written.
  const { dialect } = db as never as { dialect: PgDialect }
  selectInOnePass(dialect)
  writeInOnePass(dialect)
  return {
    db,
    within: (signal) =>
      new PostgresJsDatabase(
        dialect,
        new PostgresJsSession(client(signal) as never, dialect, undefined),
        undefined,
      ) as Db,
    sql: pool.current,
    hear: ears.hear,
    aside: aside.sql,
    close: async () => {
      guard.stop()
      await ears.close()
      await Promise.all([pool.close(), aside.close()])
    },
  }
}
