import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { concerned } from '#app/domain/inbox/concerned.server.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

type Body = Record<string, unknown>
const ask = async (role: Role, item: string, id = uuidv7()) => {
  const answer = await app.request(role, 'POST', '/checklist', { door: 'api', body: { id, item } })
  return { status: answer.status, body: (await answer.json()) as Body }
}
const page = async (role: Role) => (await app.request(role, 'GET', '/settings')).text()
const waiting = async (role: Role) => {
  const answer = await app.request(role, 'GET', '/waiting')
  return ((await answer.json()) as { waiting: Record<string, { count: number }> }).waiting.settings?.count
}
const called = async (role: Role) => {
  const [row] = await app.connection.db.execute<{ name: string }>(sql`select a.name from accounts a
    join account_roles r on r.account_id = a.id where r.role = ${role} and r.to_day is null order by a.id limit 1`)
  return row!.name
}

test('what another role has to set has a request, one’s own has its button', async () => {
  const forSystem = await page('system_admin')
  expect(forSystem).toMatch(/<button[^>]*>请[^<]+设<\/button>/)
  expect(forSystem).toContain('name="item" value="duty"')
  expect(await page('leader')).not.toContain('name="item" value="duty"')
  // Who has no part in the opening reads who sets it, and asks nobody.
  expect(await page('liaison_cadre')).not.toContain('name="item"')
  expect((await ask('liaison_cadre', 'duty')).status).toBe(403)
})

test('a request is made once however often it is sent, and stands with those who are asked', async () => {
  const id = uuidv7()
  expect(await waiting('leader')).toBe(0)
  const [first, again] = [await ask('system_admin', 'duty', id), await ask('system_admin', 'duty', id)]
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.body).toEqual(first.body)
  const by = await called('system_admin')
  expect(first.body).toMatchObject({ item: 'duty', role: 'leader', by })
  expect(await waiting('leader')).toBe(1)
  expect(await page('leader')).toMatch(new RegExp(`${by} [^<]* 请你设`))
  // The others see that it was asked for, and by whom, in place of the button.
  for (const role of ['system_admin', 'security_admin'] as const) {
    expect(await page(role)).toMatch(new RegExp(`已提醒：${by} `))
    expect(await page(role)).not.toContain('name="item" value="duty"')
  }
  expect(await waiting('security_admin')).toBe(0)
})

test('it is told to everybody who holds the role, and audited', async () => {
  const [letter] =
    await app.connection.db.execute<Body>(sql`select event, pressing, subject_id as id from outbox
    where event = 'checklist_request.sent'`)
  expect(letter).toMatchObject({ event: 'checklist_request.sent', pressing: true })
  const told = await app.connection.db.execute<{ name: string }>(sql`select a.name from accounts a
    where a.id in (${concerned.checklist_request!.holders!(String(letter!.id))})`)
  expect([...told]).toEqual([{ name: await called('leader') }])
  const audited = await app.connection.db.execute<Body>(sql`select action, result from audit_log
    where action = 'checklist_request.sent'`)
  expect([...audited]).toEqual([{ action: 'checklist_request.sent', result: 'done' }])
})

test('a second one on the same day is refused with the name of who asked', async () => {
  const second = await ask('security_admin', 'duty')
  expect([second.status, second.body.code]).toEqual([409, 'checklist.askedToday'])
  expect(second.body.title).toContain(await called('system_admin'))
})

test('nobody asks for what is there, for what is one’s own, or where nobody is', async () => {
  const codes = async (role: Role, item: string) => (await ask(role, item)).body.code
  expect(await codes('system_admin', 'baselines')).toBe('checklist.isThere')
  expect(await codes('leader', 'duty')).toBe('checklist.own')
  const held = sql`role = 'leader' and to_day is null`
  await app.connection.db.execute(sql`update account_roles set to_day = current_date where ${held}`)
  await app.connection.db.execute(sql`delete from checklist_requests`)
  expect(await codes('system_admin', 'duty')).toBe('checklist.nobody')
  expect(await page('system_admin')).not.toContain('name="item" value="duty"')
  await app.connection.db.execute(sql`update account_roles set to_day = null where role = 'leader'`)
})

test('the next day it may be asked for again; once it is there nothing waits any more', async () => {
  expect((await ask('security_admin', 'duty')).status).toBe(201)
  const { db } = app.connection
  await db.execute(
    sql`update checklist_requests set on_day = on_day - 1, created_at = created_at - interval '1 day'`,
  )
  expect(await page('system_admin')).toMatch(/提醒过/)
  expect((await ask('system_admin', 'duty')).status).toBe(201)
  expect(await waiting('leader')).toBe(1)
  const list = (await (await app.request('leader', 'GET', '/settings', { door: 'api' })).json()) as {
    items: { topic: string; version: number }[]
  }
  const { version } = list.items.find(({ topic }) => topic === 'duty')!
  const set = await app.request('leader', 'POST', '/settings/duty', {
    door: 'api',
    body: { version, phone: '028-88001000' },
  })
  expect(set.status).toBe(200)
  expect(await waiting('leader')).toBe(0)
  expect(await page('leader')).not.toContain('请你设')
})
