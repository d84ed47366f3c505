import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf, sweepLedgers } from '#app/domain/imports/stored-file.server.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase } from '#tests/support/harness.ts'
import { imported } from '#tests/support/imported.ts'

const before = process.env.DATA_DIR
const folder = mkdtempSync(join(tmpdir(), 'zhigu-ledgers-'))
beforeAll(() => {
  process.env.DATA_DIR = folder
})
afterAll(() => {
  if (before === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = before
  rmSync(folder, { recursive: true, force: true })
})

const now = new Date('2021-02-10T04:00:00Z')

test('a ledger lies there as long as it may be read again, and an hour; then it is gone', async () => {
  const { db } = await freshDatabase(2, demoTemplateName)
  const [{ id: by } = { id: '' }] = await db.execute<{ id: string }>(sql`select id from accounts limit 1`)
  const one = await imported(db, '企业名称\n留着的一家有限公司\n', { by, now })
  const other = await imported(db, '企业名称\n不要的一家有限公司\n', { by, now })
  await one.set('ready')
  await other.set('dropped')
  const wall = new Date()
  expect(await sweepLedgers(db, wall)).toBe(0)
  const long = new Date(wall.getTime() - 2 * 3_600_000)
  for (const name of readdirSync(join(folder, 'imports'))) utimesSync(pathOf(name), long, long)
  expect(await sweepLedgers(db, wall)).toBe(1)
  await one.set('done')
  expect(await sweepLedgers(db, wall)).toBe(1)
  expect(readdirSync(join(folder, 'imports'))).toEqual([])
})
