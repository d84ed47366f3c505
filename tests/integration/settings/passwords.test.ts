import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countAnew } from '#app/auth/sign-in-delay.server.ts'
import type { Role } from '#app/domain/actor.ts'
import { usualPasswords } from '#app/domain/park/passwords.ts'
import { accounts } from '#db/schema/cadres.ts'
import { demoAccounts } from '#db/seed/index.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app.stop())

type Body = Record<string, unknown>
const send = async (role: Role, method: string, path: string, body?: Body) => {
  const answer = await app.request(role, method, path, { door: 'api', body })
  return { status: answer.status, body: (await answer.json()) as Body }
}
const standing = async (role: Role) => {
  const { body } = await send(role, 'GET', '/settings')
  return (body.items as { topic: string; version: number; value: Body }[]).find(
    ({ topic }) => topic === 'passwords',
  )
}
const set = async (more: Body) => {
  const { version, value } = (await standing('security_admin'))!
  return send('security_admin', 'POST', '/settings/passwords', { version, ...value, ...more })
}
const { username, password } = demoAccounts.find(({ role }) => role === 'follow_up')!
const signIn = async (typed = password, device?: string) => {
  const answer = await app.request(null, 'POST', '/sign-in', {
    body: { username, password: typed },
    ...(device && { headers: { Cookie: device } }),
  })
  return { status: answer.status, cookies: answer.headers.getSetCookie() }
}
const open = (password: string) =>
  send('system_admin', 'POST', '/accounts', {
    ...{
      id: uuidv7(),
      username: `rule.${uuidv7().slice(-8)}`,
      password,
      name: '夏清和',
      nameEn: 'Xia Qinghe',
    },
  })

test('the rule is the security administrator’s to read and to set, and stands as it always was until then', async () => {
  expect(await standing('security_admin')).toMatchObject({ version: 1, value: usualPasswords })
  expect([await standing('leader'), await standing('system_admin')]).toEqual([undefined, undefined])
  const page = async (role: Role) => (await app.request(role, 'GET', '/settings/passwords')).status
  expect([await page('security_admin'), await page('system_admin'), await page('leader')]).toEqual([
    200, 404, 404,
  ])
  expect(
    (await send('leader', 'POST', '/settings/passwords', { version: 1, ...usualPasswords })).status,
  ).toBe(403)
})

test('a new password is as long as it says, the form says how long, and who changed it stands beside it', async () => {
  const twelve = 'Ningbo-2021x'
  expect((await open(twelve)).status).toBe(201)
  expect((await set({ minLength: 12 })).status).toBe(200)
  expect((await open(twelve)).status).toBe(201)
  expect((await set({ minLength: 14 })).status).toBe(200)
  const short = await open(twelve)
  expect([short.status, short.body.fields]).toEqual([422, { password: 'tooShort' }])
  expect((await open('Ningbo-2021x-y')).status).toBe(201)
  const form = await (await app.request('follow_up', 'GET', '/me/password')).text()
  expect(form).toContain('至少 14 个字符')
  expect(form).toContain('minLength="14"')
  const history = await (await app.request('security_admin', 'GET', '/settings/passwords')).text()
  expect(history).toContain('12 → 14')
  expect((await set({ minLength: 4 })).status).toBe(422)
})

test('a first password that need not be changed opens as any other', async () => {
  await set({ minLength: 10, ownAtFirst: false })
  const { body } = await open('Handed-over-2021')
  expect(body.mustChangePassword).toBe(false)
  await set({ ownAtFirst: true })
  expect((await open('Handed-over-2021')).body.mustChangePassword).toBe(true)
})

test('a password in use for longer than it may be is changed at the next sign-in', async () => {
  const { db } = app.connection
  const mine = eq(accounts.username, username)
  const mustChange = async () => (await db.select().from(accounts).where(mine))[0]!.mustChangePassword
  await db
    .update(accounts)
    .set({ passwordChangedAt: new Date('2020-09-01T00:00:00Z') })
    .where(mine)
  expect([(await signIn()).status, await mustChange()]).toEqual([302, false])
  await set({ agesAfterDays: 90 })
  expect([(await signIn()).status, await mustChange()]).toEqual([302, true])
  await set({ agesAfterDays: 0 })
  await db.update(accounts).set({ mustChangePassword: false }).where(mine)
})

test('so many wrong ones are looked at as it says before somebody is told to wait', async () => {
  countAnew()
  await set({ tries: 3 })
  const told = []
  for (let at = 0; at < 4; at += 1) told.push((await signIn('Wrong-2021-word')).status)
  expect(told).toEqual([401, 401, 401, 429])
  await set({ tries: 8 })
  countAnew()
})
