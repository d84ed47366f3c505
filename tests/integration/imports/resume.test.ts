import { type ChildProcess, spawn } from 'node:child_process'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '#db/connect.server.ts'
import { ensureBuilt } from '#scripts/build.js'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { ended } from '#tests/support/demo-server.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase } from '#tests/support/harness.ts'
import { imported } from '#tests/support/imported.ts'
import { longLedger } from '#tests/support/long-ledger.ts'
import { figure, size } from '#tests/support/release.ts'

const rows = size(1_000, 100_000)
const againRows = size(300, 100_000)
const kills = 3
const edits = size(20, 200)
const now = new Date('2021-02-10T04:00:00Z')

/** What tells of work or is counted from records: it may only grow, or is counted anew. */
const telling =
  /^(activities|audit_|notices|outbox|jobs|import|sessions|figure_|project_counts|project_standings)/

let database: Awaited<ReturnType<typeof freshDatabase>>
let owner: postgres.Sql
let app: TestApp
let importer: string
let leader: string
let ledgerOf: (rows: number) => Promise<Uint8Array>
const workers = new Set<ChildProcess>()

beforeAll(async () => {
  database = await freshDatabase(6, demoTemplateName)
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  app = await startApp({ database: async () => database as Connection })
  const { db } = database
  const [one] = await db.execute<{ importer: string; leader: string }>(sql`
    select (select a.id from accounts a join account_roles r on r.account_id = a.id where r.role = 'intake' limit 1) as importer,
      (select a.id from accounts a join account_roles r on r.account_id = a.id where r.role = 'leader' limit 1) as leader`)
  importer = one!.importer
  leader = one!.leader
  const known = await db.execute<{ name: string; uscc: string | null }>(sql`
    select name, uscc from enterprises where status = 'resident' and deleted_at is null order by id limit 20`)
  const cadres = await db.execute<{ name: string }>(sql`
    select a.name from accounts a join account_roles r on r.account_id = a.id
    where r.role = 'liaison_cadre' and a.disabled_at is null order by a.id`)
  ledgerOf = (rows) =>
    longLedger(
      rows,
      known,
      cadres.map(({ name }) => name),
    )
})
afterAll(async () => {
  for (const one of workers) await ended(one, 'SIGKILL')
  await app.stop()
  await owner.end()
})

test(`[import-resume] ${rows} rows, the worker killed ${kills} times: exactly the file's rows; taken back, every table is as before`, {
  timeout: size(300_000, 2_400_000),
}, async () => {
  await remember()
  const one = await prepared(rows)
  const begun = performance.now()
  await one.set('writing', { confirmedBy: leader })
  for (let kill = 0; kill < kills; kill += 1) {
    const worker = await aWorker()
    // Somewhere in the batches of its turn.
    const until = ((kill + Math.random()) / kills) * rows * 0.9
    while ((await settled(one.id)) < until) await moment()
    await new Promise((done) => setTimeout(done, Math.random() * 200))
    await ended(worker, 'SIGKILL')
    workers.delete(worker)
  }
  await to(one.id, 'done')
  const seconds = (performance.now() - begun) / 1_000
  expect(await verdicts(one.id)).toEqual({ new: rows - 20, update: 20 })
  expect(await written(one.id)).toEqual({
    enterprises: Math.floor(rows * 0.4) - 20,
    visits: rows - Math.floor(rows * 0.4),
  })

  await one.set('reverting', { revertedBy: leader })
  await to(one.id, 'reverted')
  expect(await differing()).toEqual({ missing: [], added: [] })
  figure(
    `[import-resume] ${rows} rows with relations, killed ${kills} times: all written once (${Math.round(seconds)} s with the kills), taken back: every table as before`,
  )
})

test(`[import-resume] what others changed of it since, ${edits} times, stays when it is taken back`, {
  timeout: size(300_000, 2_400_000),
}, async () => {
  await remember()
  const one = await prepared(againRows)
  await one.set('writing', { confirmedBy: leader })
  await to(one.id, 'done')
  const touched = await database.db.execute<{ id: string; version: number }>(sql`
    select e.id, e.version from enterprises e
    join (select distinct record_id, op from import_writes where import_id = ${one.id} and "table" = 'enterprises') w on w.record_id = e.id
    order by w.op desc, e.id limit ${edits}`)
  expect(touched).toHaveLength(edits)
  for (const { id, version } of touched) {
    const answer = await app.request('leader', 'PATCH', `/enterprises/${id}`, {
      door: 'api',
      body: { version, address: '后来搬到二期 9 号' },
    })
    expect(answer.status, await answer.text()).toBe(200)
  }
  await one.set('reverting', { revertedBy: leader })
  await to(one.id, 'reverted')
  const [stayed] = await database.db.execute<{ n: number }>(sql`
    select count(*)::int as n from enterprises where address = '后来搬到二期 9 号' and deleted_at is null`)
  expect(stayed!.n).toBe(edits)
  // Nothing else is: what differs is of those firms.
  const ids = touched.map(({ id }) => id)
  const { missing, added } = await differing()
  const visits = await database.db.execute<{ id: string }>(sql`
    select distinct visit_id as id from visit_parties where enterprise_id in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})`)
  const of = new Set([...ids, ...visits.map(({ id }) => id)])
  const strange = [...missing, ...added].filter((row) => ![...of].some((id) => row.includes(id)))
  expect(strange).toEqual([])
  figure(`[import-resume] ${edits} edits by others stay, all else is as before`)
})

const moment = () => new Promise((done) => setTimeout(done, 20))

/** A ledger of so many rows, read and tried. */
async function prepared(rows: number) {
  const one = await imported(database.db, await ledgerOf(rows), { by: importer, now })
  expect(await one.on()).toMatchObject({ state: 'ready', fault: null })
  return one
}

async function to(id: string, state: string) {
  const worker = await aWorker()
  for (;;) {
    const [now] = await database.db.execute<{ state: string; fault: string | null }>(
      sql`select state, fault from imports where id = ${id}`,
    )
    if (now!.state === state) break
    expect(now!.fault).toBe(null)
    expect(worker.exitCode).toBe(null)
    await moment()
  }
  await ended(worker, 'SIGKILL')
  workers.delete(worker)
}

/** How many rows are gone through; all of them once it is done, where the count begins anew. */
async function settled(id: string) {
  const [row] = await database.db.execute<{ state: string; n: number }>(
    sql`select state, progress as n from imports where id = ${id}`,
  )
  return row!.state === 'writing' ? row!.n : rows
}

const counted = async (rows: Promise<{ name: string; n: number }[]>) =>
  Object.fromEntries((await rows).map(({ name, n }) => [name, n]))
const verdicts = (id: string) =>
  counted(
    database.db.execute(sql`select verdict as name, count(*)::int as n from import_rows
      where import_id = ${id} and state = 'written' group by 1`) as never,
  )
const written = (id: string) =>
  counted(
    database.db.execute(sql`select "table" as name, count(distinct record_id)::int as n from import_writes
      where import_id = ${id} and op = 'insert' and "table" in ('enterprises', 'visits') group by 1`) as never,
  )

async function tablesKept() {
  const found = await owner<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
  return found.map(({ name }) => name).filter((name) => !telling.test(name))
}

const textOf = (table: string) =>
  `select '${table} ' || (to_jsonb(t) - 'version' - 'updated_at')::text as one from public.${table} t`

/** Keeps every row of every table as a text. */
async function remember() {
  await owner`create schema if not exists kept`
  for (const table of await tablesKept()) {
    await owner.unsafe(`drop table if exists kept.${table}`)
    await owner.unsafe(`create table kept.${table} as ${textOf(table)}`)
  }
}

/** Rows that stood then and not now, and the other way round. */
async function differing() {
  const found = { missing: [] as string[], added: [] as string[] }
  for (const table of await tablesKept()) {
    const [then, today] = [`select one from kept.${table}`, textOf(table)]
    const only = async (these: string, others: string) =>
      (await owner.unsafe<{ one: string }[]>(`(${these}) except all (${others})`)).map(({ one }) => one)
    found.missing.push(...(await only(then, today)))
    found.added.push(...(await only(today, then)))
  }
  return found
}

/** The worker as it was built. That nobody goes on with an import is known after a minute; here the other was seen to die. */
async function aWorker() {
  ensureBuilt()
  await database.db.execute(sql`update imports set leased_until = null`)
  const env = { ...process.env, NODE_ENV: 'production' as const, VITEST: '', DATABASE_URL: database.appUrl }
  const child: ChildProcess = spawn(process.execPath, ['build/server/worker.js'], {
    env: { ...env, NODE_OPTIONS: '', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  workers.add(child)
  await new Promise<void>((done, fail) => {
    child.stdout!.once('data', () => done())
    child.once('exit', () => fail(new Error('the worker ended')))
  })
  return child
}
