import { sql } from 'drizzle-orm'
import { checkChain } from '#app/domain/activity/chain.server.ts'
import { connect, type Db } from '#db/connect.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import type { Head, Manifest } from './manifest.ts'

/** What is counted of a database: as it stands in an archive, or as it runs. */
export type Facts = Pick<Manifest, 'rows' | 'schema' | 'postgres'> & {
  head: Head
  /** SHA-256 of every file that a record names. */
  files: string[]
}

/** Opens the database at `url` for one who reads all of it, without a deadline. */
export async function reading<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const connection = connect({ url, max: 1, patience: noHurry })
  try {
    return await work(connection.db)
  } finally {
    await connection.close()
  }
}

/** Counts the database, all of it as of one moment. */
export const readFacts = (url: string): Promise<Facts> =>
  reading(url, (db) =>
    db.transaction(
      async (tx) => ({
        rows: await countRows(tx),
        schema: await readSchema(tx),
        postgres: await versionOf(tx),
        head: await readHead(tx),
        files: await namedFiles(tx),
      }),
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  )

export async function countRows(db: Db): Promise<Manifest['rows']> {
  const tables = await db.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`)
  const rows: Manifest['rows'] = {}
  for (const { name } of tables) {
    const [counted] = await db.execute<{ n: number }>(
      sql`select count(*)::float8 as n from ${sql.identifier(name)}`,
    )
    rows[name] = counted!.n
  }
  return rows
}

/** The migrations applied, in their order; none where the database was never ours. */
export async function readSchema(db: Db): Promise<Manifest['schema']> {
  const [there] = await db.execute(sql`select 1 from pg_class where oid = to_regclass('schema_migrations')`)
  if (!there) return []
  const rows = await db.execute<{ name: string; hash: string }>(
    sql`select name, hash from schema_migrations order by name`,
  )
  return rows.map(({ name, hash }) => ({ name, hash }))
}

export async function versionOf(db: Db): Promise<string> {
  const [row] = await db.execute<{ version: string }>(
    sql`select current_setting('server_version') as version`,
  )
  return row!.version.split(' ')[0]!
}

export async function readHead(db: Db): Promise<Head> {
  const [row] = await db.execute<Head>(sql`
    select coalesce(max(count), 0)::float8 as count, coalesce(max(digest), '') as digest from audit_head`)
  return { count: row!.count, digest: row!.digest }
}

async function namedFiles(db: Db) {
  const rows = await db.execute<{ sha256: string }>(sql`select distinct sha256 from files`)
  return rows.map(({ sha256 }) => sha256)
}

/** `behind`: the entry that was the last one then is not there, so that something acknowledged is lost. */
export type Chain = 'whole' | 'broken' | 'behind'

/** Whether the audit log at `url` is one chain to its end, and holds the entry that was the last one `before`. */
export const chainOf = (url: string, before: Head): Promise<Chain> =>
  reading(url, async (db) => {
    const entries = await db.execute(
      sql`select 1 from audit_log where seq = ${before.count} and hash = ${before.digest}`,
    )
    if (before.count > 0 && entries.length === 0) return 'behind'
    const { broken, missing } = await checkChain(db)
    return broken === null && missing === null ? 'whole' : 'broken'
  })
