import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accountRoles, accounts } from '#db/schema/cadres.ts'
import { demoAccounts } from '#db/seed/index.ts'
import { type Keys, startApp, type TestApp } from '#tests/support/app.ts'

const intake = demoAccounts.find(({ role }) => role === 'intake')!
let app: TestApp
let keys: Keys
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const account = async () => {
  const [found] = await app.connection.db
    .select()
    .from(accounts)
    .where(eq(accounts.username, intake.username))
  return found!
}
const admin = async (
  path: string,
  body: object,
  role: 'system_admin' | 'security_admin' = 'system_admin',
) => {
  const answer = await app.request(role, 'POST', path, { door: 'api', body: { ...body } })
  expect([200, 201], await answer.clone().text()).toContain(answer.status)
}
const step = async (name: string, facts: object) => {
  const { id, version } = await account()
  await admin(`/accounts/${id}/${name}`, { version, ...facts })
}
/** How page, data request and API answer these keys. */
async function doors() {
  const page = await app.ask(keys, 'GET', '/tickets')
  const data = await app.ask(keys, 'GET', '/tickets', { door: 'data' })
  const api = await app.ask(keys, 'GET', '/tickets', { door: 'api' })
  return [page.status, (await data.text()).includes('/sign-in') ? 302 : data.status, api.status]
}

beforeEach(async () => {
  const cookie = await app.signIn('intake')
  const answer = await app.request('intake', 'POST', '/me/tokens', {
    door: 'data',
    body: { name: '报表' },
    headers: { Cookie: cookie },
  })
  keys = { cookie, token: (await answer.text()).match(/zg_[\w-]{43}/)![0] }
  expect(await doors()).toEqual([200, 200, 200])
})

const dead = [302, 302, 401]

test('A7: what a disabled account had stays dead when it is enabled again', async () => {
  await step('disable', { reason: '调离' })
  expect(await doors()).toEqual(dead)
  await step('enable', { reason: '回来' })
  expect(await doors()).toEqual(dead)
})

test('A7: a reset of the password ends sessions and tokens', async () => {
  await step('reset-password', { password: 'Handed-over-2021' })
  expect(await doors()).toEqual(dead)
  await app.connection.db
    .update(accounts)
    .set({ mustChangePassword: false, resetAt: null })
    .where(eq(accounts.username, intake.username))
  expect(await doors()).toEqual(dead)
})

test('A7: one’s own new password ends them', async () => {
  const answer = await app.request('intake', 'POST', '/me/password', {
    body: { current: 'Handed-over-2021', password: 'Ningbo-2021-new' },
    headers: { Cookie: keys.cookie },
  })
  expect(answer.status).toBe(302)
  expect(await doors()).toEqual(dead)
})

test('A7: so does a role that is given, and one that is taken', async () => {
  const { id } = await account()
  const roleId = uuidv7()
  const facts = { id: roleId, accountId: id, role: 'follow_up', fromDay: '2021-02-08' }
  await admin('/account-roles', facts, 'security_admin')
  expect(await doors()).toEqual(dead)
  const cookie = await app.signIn('intake')
  const made = await app.request('intake', 'POST', '/me/tokens', {
    door: 'data',
    body: { name: '报表' },
    headers: { Cookie: cookie },
  })
  keys = { cookie, token: (await made.text()).match(/zg_[\w-]{43}/)![0] }
  const [role] = await app.connection.db.select().from(accountRoles).where(eq(accountRoles.id, roleId))
  const end = await app.request('security_admin', 'DELETE', `/account-roles/${roleId}`, {
    door: 'api',
    body: { version: role!.version, reason: '岗位调整' },
  })
  expect(end.status).toBe(200)
  expect(await doors()).toEqual(dead)
})

test('A7: a token of somebody else lives on', async () => {
  await step('disable', { reason: '调离' })
  expect((await app.request('leader', 'GET', '/tickets', { door: 'api' })).status).toBe(200)
})
