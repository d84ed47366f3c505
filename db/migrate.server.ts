import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'

type Migration = { name: string; hash: string; statements: string[] }

const breakpoint = '--> statement-breakpoint'
const lockKey = 7_349_001

/** The migrations of `folder`, in name order, each known by the hash of its text. */
export function readMigrations(folder = 'db/migrations'): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      const hash = createHash('sha256').update(text).digest('hex')
      return { name, hash, statements: text.split(breakpoint) }
    })
}

/**
 * Brings the database to the newest migration: one at a time across processes, one transaction a file.
 * Refuses an applied file that changed, and a database that knows files this code does not.
 * Answers the names applied now.
 */
export async function migrate(sql: postgres.Sql, migrations = readMigrations()): Promise<string[]> {
  const connection = await sql.reserve()
  try {
    await connection`select pg_advisory_lock(${lockKey})`
    await connection`create table if not exists schema_migrations
      (name text primary key, hash text not null, applied_at timestamptz not null default now())`
    const known = await connection<{ name: string; hash: string }[]>`select name, hash from schema_migrations`
    const applied = new Map(known.map(({ name, hash }) => [name, hash]))
    refuseStrangers(applied, migrations)
    const missing = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of missing) await apply(connection, migration)
    return missing.map(({ name }) => name)
  } finally {
    await connection`select pg_advisory_unlock(${lockKey})`.catch(() => {})
    connection.release()
  }
}

function refuseStrangers(applied: Map<string, string>, migrations: Migration[]) {
  for (const [name, hash] of applied) {
    const ours = migrations.find((migration) => migration.name === name)
    if (!ours) throw new Error(`The database is newer than this program: it has ${name}.`)
    if (ours.hash !== hash) throw new Error(`Migration ${name} was changed after it was applied.`)
  }
}

async function apply(connection: postgres.ReservedSql, { name, hash, statements }: Migration) {
  await connection.unsafe('begin')
  try {
    await connection.unsafe("set local lock_timeout = '3s'; set local statement_timeout = 0")
    for (const statement of statements) await connection.unsafe(statement)
    await connection`insert into schema_migrations (name, hash) values (${name}, ${hash})`
    await connection.unsafe('commit')
  } catch (error) {
    await connection.unsafe('rollback').catch(() => {})
    throw error
  }
}

/** True when every migration of this program is applied and none is unknown. */
export async function isAtHead(sql: postgres.Sql, migrations = readMigrations()) {
  const rows = await sql<{ hash: string }[]>`select hash from schema_migrations`
  const applied = new Set(rows.map(({ hash }) => hash))
  return applied.size === migrations.length && migrations.every(({ hash }) => applied.has(hash))
}
