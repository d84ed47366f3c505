import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { imports } from '#db/schema/imports.ts'
import { ensureBuilt } from '#scripts/build.js'
import { type ImportOffice, importOffice, touched } from '#tests/support/import-office.ts'
import { digestOf } from '#tests/support/imported.ts'
import { workbook } from '#tests/support/ledgers.ts'

let office: ImportOffice
let folder: string
let ledger: string
let usernames: Record<'intake' | 'follow_up', string>

beforeAll(async () => {
  ensureBuilt()
  office = await importOffice('intake')
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const [one] = await office.db.execute<typeof usernames>(sql`
    select max(a.username) filter (where r.role = 'intake') as intake,
      max(a.username) filter (where r.role = 'follow_up') as follow_up
    from accounts a join account_roles r on r.account_id = a.id where a.disabled_at is null and r.to_day is null`)
  usernames = one!
  ledger = join(folder, '台账.xlsx')
  const rows = await workbook([
    {
      name: '企业台账',
      rows: [
        ['企业名称', '入园时间', '地址'],
        ['命令行试样软件有限公司', '2020.5.18', ''],
        ['坏日子试样软件有限公司', '2020.2.30', ''],
      ],
    },
  ])
  writeFileSync(ledger, rows)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** `npm run import -- GIVEN`, as it was built: its code and what it said. */
function importing(...given: string[]) {
  const settings = { NODE_ENV: 'production', VITEST: '', NODE_OPTIONS: '', LOG_LEVEL: 'error', LANG: 'en' }
  const env = { ...process.env, ...settings, DATABASE_URL: office.appUrl, DATA_DIR: join(folder, 'data') }
  const child = spawn(process.execPath, ['build/server/import.js', ...given], {
    env: env as unknown as NodeJS.ProcessEnv,
  })
  const said = { out: '', fault: '' }
  child.stdout.on('data', (piece) => {
    said.out += piece
  })
  child.stderr.on('data', (piece) => {
    said.fault += piece
  })
  return new Promise<typeof said & { code: number | null }>((done) =>
    child.once('close', (code) => done(Object.assign(said, { code }))),
  )
}

test('a ledger is handed in at the terminal by the same rights: tried alone, or left for a leader', async () => {
  const before = await digestOf(office.db, touched)
  const dry = await importing(ledger, '--as', usernames.intake, '--dry-run', '--json')
  expect([dry.code, dry.fault]).toEqual([0, ''])
  const told = JSON.parse(dry.out)
  expect(told).toMatchObject({ state: 'ready', fault: null, totals: { new: 1, error: 1 } })
  // The row that would be left out lies beside the ledger, with its reason.
  expect([dirname(told.left), existsSync(told.left)]).toEqual([folder, true])
  const stateOf = async (id: string) =>
    (await office.db.select({ state: imports.state }).from(imports).where(eq(imports.id, id)))[0]?.state
  expect(await stateOf(told.id)).toBe('dropped')

  const taken = await importing(ledger, '--as', usernames.intake, '--lang', 'zh')
  expect([taken.code, taken.fault]).toEqual([0, ''])
  const [, id = ''] = /\/imports\/(\S+)/.exec(taken.out) ?? []
  expect(await stateOf(id)).toBe('ready')
  expect(await digestOf(office.db, touched)).toEqual(before)

  for (const [given, says] of [
    [[ledger], /--as USER/],
    [['没有.xlsx', '--as', usernames.intake], /没有\.xlsx\?/],
    [[ledger, '--as', 'nobody'], /nobody\?/],
    [[ledger, '--as', usernames.follow_up], /\S/],
  ] as const) {
    const refused = await importing(...given)
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.fault).toMatch(says)
  }
})
