import { readdirSync, readFileSync } from 'node:fs'
import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { isAtHead, migrate, readMigrations } from '#db/migrate.server.ts'
import { freshDatabase } from '#tests/support/harness.ts'

const kept = 'tests/fixtures/releases'
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** Columns, constraints, indexes, functions and triggers, as the database words them itself. */
async function catalogue(sql: postgres.Sql) {
  const rows = await sql<{ line: string }[]>`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
      from information_schema.columns where table_schema = 'public'
    union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    order by 1`
  return rows.map(({ line }) => line)
}

async function migrated(...steps: ReturnType<typeof readMigrations>[]) {
  const { ownerUrl } = await freshDatabase(1, 'template0')
  const sql = postgres(ownerUrl, { max: 2, onnotice: () => {} })
  for (const migrations of steps) await migrate(sql, migrations)
  const done = { isAtHead: await isAtHead(sql), catalogue: await catalogue(sql) }
  await sql.end()
  return done
}

describe('a released schema', () => {
  test('is kept of the version that package.json names', () => {
    expect(readdirSync(kept)).toContain(version)
  })

  test.each(readdirSync(kept))('%s is brought to today’s, its own migrations untouched', async (release) => {
    const released = readMigrations(`${kept}/${release}`)
    const today = readMigrations()
    expect(today.slice(0, released.length).map(({ name, hash }) => ({ name, hash }))).toEqual(
      released.map(({ name, hash }) => ({ name, hash })),
    )
    const upgraded = await migrated(released, today)
    expect(upgraded.isAtHead).toBe(true)
    expect(upgraded.catalogue.length).toBeGreaterThan(500)
    expect(upgraded.catalogue).toEqual((await migrated(today)).catalogue)
  })
})
