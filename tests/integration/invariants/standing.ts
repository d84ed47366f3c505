import { sql } from 'drizzle-orm'
import type { TestApp } from '#tests/support/app.ts'

type Key = { table: string; column: string; target: string }
const logs = ['activities', 'audit_log', 'happenings', 'outbox', 'jobs', 'sessions', 'account_sessions']

/** Everything the database holds of a record: its own row, and the rows that name it. */
export async function openStanding({ connection: { db } }: TestApp) {
  const tables = await db.execute<{
    table: string
  }>(sql`select table_name as table from information_schema.columns
    where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' order by 1`)
  const keys = await db.execute<Key>(sql`select c.conrelid::regclass::text as table, a.attname as column,
      c.confrelid::regclass::text as target
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace order by 1, 2`)
  const rowsOf = async (table: string, column: string, id: string) =>
    (
      await db.execute<{ row: Record<string, unknown> }>(
        sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where ${sql.identifier(column)} = ${id}::uuid`,
      )
    ).map(({ row }) => row)

  return async function standing(id: string | undefined): Promise<string> {
    // What there is one of has no id.
    if (!id) return ''
    const all: Record<string, unknown> = {}
    for (const { table } of tables) {
      if (logs.includes(table)) continue
      const [own] = await rowsOf(table, 'id', id)
      if (!own) continue
      all[table] = own
      for (const key of keys.filter(({ target }) => target === table))
        if (!logs.includes(key.table))
          all[`${key.table}.${key.column}`] = plain(await rowsOf(key.table, key.column, id))
    }
    return JSON.stringify(all, null, 1)
  }
}

// The rows beside a record are written anew with it: what they say counts, not their own ids and stamps.
const plain = (rows: Record<string, unknown>[]) =>
  rows.map(({ id, created_at, updated_at, version, ...row }) => JSON.stringify(row)).sort()
