import { existsSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { sweepExports } from '#app/domain/exports/running.server.ts'
import { pathOf } from '#app/domain/exports/store.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { lists } from '#app/domain/sheets/lists.server.ts'
import { makeExport } from '#app/domain/sheets/taking.server.ts'
import { accountRoles, accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { exports } from '#db/schema/exports.ts'
import { outbox } from '#db/schema/outbox.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { testNow } from '#tests/support/builders.ts'
import { askFor, bytesOf, fileAt, linesOf } from '#tests/support/exporting.ts'

let app: TestApp
const filter = { q: '叠翠' }
const made = (now = testNow, id?: string) => makeExport(app.connection.db, () => now, id)
const step = (role: Role, id: string, what: string, body?: Record<string, unknown>) =>
  app.request(role, 'POST', `/exports/${id}/${what}`, { door: 'data', body: { version: '1', ...body } })
const rowOf = async (id: string) => {
  const [row] = await app.connection.db.select().from(exports).where(eq(exports.id, id))
  return row!
}
const lettersOf = async (id: string) =>
  (await app.connection.db.select().from(outbox).where(eq(outbox.subjectId, id))).map(({ event }) => event)

beforeAll(async () => {
  app = await startApp()
  const firm = (name: string) => ({ name, nameKey: nameKey(name), ...findableAs.enterprise({ name }) })
  await app.connection.db
    .insert(enterprises)
    .values(Array.from({ length: 450 }, (_, at) => firm(`叠翠第${at}软件`)))
}, 120_000)
afterAll(() => app?.stop())

test('a long list is written once a leader agrees, who reads what for; the one who asked takes it', async () => {
  const { id, to } = await askFor(app, 'team_member', 'enterprises', { filter, purpose: '发给十位联系干部' })
  expect(to).toBe('/exports')
  expect(await made()).toBe(false)
  expect((await fileAt(app, 'team_member', `/exports/${id}/file`)).status).toBe(409)
  const today = await (await app.request('leader', 'GET', '/today')).text()
  expect(today).toContain('450 行，需要领导批准')
  expect(today).toContain('发给十位联系干部')
  expect((await step('team_leader', id, 'approve')).status).toBe(403)
  expect((await step('leader', id, 'approve')).status).toBe(202)
  expect((await step('leader', id, 'approve', { version: '2' })).status).toBe(409)
  expect(await made()).toBe(true)
  const lines = linesOf(await bytesOf(await fileAt(app, 'team_member', `/exports/${id}/file`)))
  expect(lines.indexOf('')).toBe(451)
  expect(lines).toContain('批准人,园区领导')
  for (const role of ['leader', 'team_leader'] as const)
    expect((await fileAt(app, role, `/exports/${id}/file`)).status).toBe(404)
  expect(await lettersOf(id)).toEqual(['export.asked', 'export.approved', 'export.ready'])
  const log = await (await app.request('audit_admin', 'GET', '/admin/audit?action=exports.taken')).text()
  expect(log).toMatch(/发给十位联系干部（450 行，园区领导批准，摘要 [\da-f]{64}）/)
})

test('a refusal has its reason, and the one who asked reads it', async () => {
  const { id } = await askFor(app, 'team_member', 'enterprises', { filter })
  expect((await step('leader', id, 'refuse', { note: '' })).status).toBe(422)
  expect((await step('leader', id, 'refuse', { note: '按片筛一下再来' })).status).toBe(202)
  expect(await (await app.request('team_member', 'GET', '/exports')).text()).toContain('按片筛一下再来')
  expect(await made()).toBe(false)
})

test('a leader takes a long list by herself; everything at once needs another leader, and nobody agrees to her own', async () => {
  const { id } = await askFor(app, 'leader', 'enterprises', { filter })
  expect((await rowOf(id)).state).toBe('approved')
  expect(await made()).toBe(true)
  const own = await askFor(app, 'team_member', 'enterprises', { filter })
  const [member] = await app.connection.db.select().from(accounts).where(eq(accounts.name, '方知夏'))
  await app.connection.db
    .insert(accountRoles)
    .values({ id: uuidv7(), accountId: member!.id, role: 'leader', fromDay: '2021-01-01' } as never)
  const answer = await step('team_member', own.id, 'approve')
  expect([answer.status, await answer.text()]).toEqual([
    403,
    expect.stringContaining('自己申请的导出，请另一位园区领导来批。'),
  ])
  await app.connection.db.delete(accountRoles).where(eq(accountRoles.fromDay, '2021-01-01'))
  await step('leader', own.id, 'refuse', { note: '试' })
})

test('it says how far it is, and what is cancelled in the middle leaves no file', async () => {
  const { id } = await askFor(app, 'leader', 'enterprises', { filter })
  const page = lists.enterprises.page
  const seen: number[] = []
  lists.enterprises.page = async (...asked) => {
    const { rowsDone } = await rowOf(id)
    seen.push(rowsDone)
    if (rowsDone === 400) await step('leader', id, 'cancel')
    return page(...asked)
  }
  await made().finally(() => {
    lists.enterprises.page = page
  })
  expect(seen).toEqual([0, 200, 400])
  expect([(await rowOf(id)).state, existsSync(pathOf(`${id}.csv`))]).toEqual(['cancelled', false])
  expect((await step('leader', id, 'cancel', { version: '2' })).status).toBe(409)
})

test('a writer that died is followed by another, three times at most; whoever lost her role gets nothing', async () => {
  const { id } = await askFor(app, 'leader', 'enterprises', { filter })
  const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)
  const dead = { state: 'running', tries: 1, leasedUntil: later(1) } as const
  await app.connection.db.update(exports).set(dead).where(eq(exports.id, id))
  expect(await made(testNow)).toBe(false)
  expect(await made(later(2))).toBe(true)
  expect((await rowOf(id)).state).toBe('ready')
  const again = await askFor(app, 'leader', 'enterprises', { filter })
  await app.connection.db
    .update(exports)
    .set({ ...dead, tries: 3 })
    .where(eq(exports.id, again.id))
  await made(later(2))
  expect((await rowOf(again.id)).fault).toBe('exports.tooOften')
  const gone = await askFor(app, 'leader', 'enterprises', { filter })
  await app.connection.db.update(accounts).set({ disabledAt: testNow }).where(eq(accounts.name, '园区领导'))
  await made()
  await app.connection.db.update(accounts).set({ disabledAt: null }).where(eq(accounts.name, '园区领导'))
  expect([(await rowOf(gone.id)).state, (await rowOf(gone.id)).fault]).toEqual(['failed', 'door.notYours'])
})

test('a file is gone after a day, and so is what no export names', async () => {
  const { id, to } = await askFor(app, 'leader', 'associations')
  expect((await fileAt(app, 'leader', to)).status).toBe(200)
  expect(existsSync(pathOf(`${id}.csv`))).toBe(true)
  const day = new Date((await rowOf(id)).expiresAt!.getTime())
  expect(await sweepExports(app.connection.db, day, new Date())).toBeGreaterThan(0)
  expect([(await rowOf(id)).state, existsSync(pathOf(`${id}.csv`))]).toEqual(['gone', false])
  const answer = await fileAt(app, 'leader', to)
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('文件已经删除')])
})

test('the same through the API, for programs', async () => {
  const id = uuidv7()
  const body = { id, kind: 'enterprises', format: 'xlsx', purpose: '月报', filter }
  const api = (role: Parameters<TestApp['request']>[0], method: string, path: string, body?: object) =>
    app.request(role, method, path, { door: 'api', ...(body && { body: { ...body } }) })
  const asked = await api('team_leader', 'POST', '/exports', body)
  expect([asked.status, (await asked.json()).state]).toEqual([201, 'asked'])
  const { items } = await (await api('leader', 'GET', '/exports?whose=waiting')).json()
  expect(items.map((one: { id: string }) => one.id)).toEqual([id])
  expect((await api('leader', 'POST', `/exports/${id}/approve`, { version: 1 })).status).toBe(200)
  await made()
  expect((await (await api('team_leader', 'GET', `/exports/${id}`)).json()).state).toBe('ready')
  const file = await fetch(`${app.url}/api/v1/exports/${id}/file`, {
    headers: { Authorization: `Bearer ${app.tokenOf('team_leader')}` },
  })
  expect([file.status, file.headers.get('Content-Type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ])
})
