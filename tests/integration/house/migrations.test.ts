import { spawn } from 'node:child_process'
import { once } from 'node:events'
import postgres from 'postgres'
import { describe, expect } from 'vitest'
import { isAtHead, migrate, readMigrations } from '#db/migrate.server.ts'
import { test as base, freshDatabase } from '#tests/support/harness.ts'

const test = base.extend<{ empty: postgres.Sql & { url: string } }>({
  empty: async ({}, use) => {
    const { ownerUrl } = await freshDatabase(1, 'template0')
    const sql = postgres(ownerUrl, { max: 4, onnotice: () => {} })
    await use(Object.assign(sql, { url: ownerUrl }))
    await sql.end()
  },
})

const first = { name: '0000_one.sql', hash: 'a', statements: ['create table one (id int)'] }
const second = {
  name: '0001_two.sql',
  hash: 'b',
  statements: ['create table two (id int)', 'insert into two values (1)'],
}
const third = { name: '0002_three.sql', hash: 'c', statements: ['create table three (id int)'] }

describe('migrations', () => {
  test('run once each, and a second run does nothing', async ({ empty }) => {
    expect(await migrate(empty)).toEqual(readMigrations().map(({ name }) => name))
    expect(await migrate(empty)).toEqual([])
    expect(await isAtHead(empty)).toBe(true)
  })

  test('that arrive late are run, not skipped', async ({ empty }) => {
    await migrate(empty, [first, third])
    expect(await migrate(empty, [first, second, third])).toEqual([second.name])
  })

  test('are refused when an applied one was changed', async ({ empty }) => {
    await migrate(empty, [first])
    await expect(migrate(empty, [{ ...first, hash: 'changed' }])).rejects.toThrow(/was changed/)
  })

  test('are refused on a database newer than the program', async ({ empty }) => {
    await migrate(empty, [first, second])
    await expect(migrate(empty, [first])).rejects.toThrow(/newer than this program: it has 0001_two/)
  })

  test('leave nothing of a file that failed', async ({ empty }) => {
    const failing = { ...second, statements: [...second.statements, 'select no_such_thing()'] }
    await expect(migrate(empty, [first, failing])).rejects.toThrow()
    const [row] = await empty`select to_regclass('one') as one, to_regclass('two') as two`
    expect(row).toEqual({ one: 'one', two: null })
    expect(await migrate(empty, [first, second])).toEqual([second.name])
  })

  test('by two programs at once run once', async ({ empty }) => {
    const other = postgres(empty.url, { max: 2, onnotice: () => {} })
    const slow = { ...second, statements: ['select pg_sleep(0.2)', ...second.statements] }
    const runs = await Promise.all([migrate(empty, [first, slow]), migrate(other, [first, slow])])
    await other.end()
    expect(runs.flat().sort()).toEqual([first.name, second.name])
  })

  test('that are killed midway leave the old schema or the new one, never something between', async ({
    empty,
  }) => {
    for (let kill = 0; kill < 6; kill += 1) {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', 'tests/support/migrate-process.ts', empty.url],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      )
      const over = once(child, 'exit')
      await once(child.stdout, 'data')
      await new Promise((done) => setTimeout(done, Math.random() * 350))
      child.kill('SIGKILL')
      await over
      // The killed program's last statement may still be running.
      for (;;) {
        const [busy] = await empty`select 1 from pg_stat_activity
          where datname = current_database() and application_name = 'migrating'`
        if (!busy) break
        await new Promise((done) => setTimeout(done, 50))
      }
      const [files] = await empty<{ n: number }[]>`select count(*)::int as n from schema_migrations`
      const tables = await empty`select relname from pg_class where relkind = 'r' and relname like 'half%'`
      expect(tables).toHaveLength(2 * files!.n)
    }
  })
})
