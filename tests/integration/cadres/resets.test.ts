import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { accounts } from '#db/schema/cadres.ts'
import { demoAccounts } from '#db/seed/index.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const leader = demoAccounts.find(({ role }) => role === 'leader')!
const first = 'Handed-over-2021'
const account = async (username = leader.username) => {
  const [found] = await app.connection.db.select().from(accounts).where(eq(accounts.username, username))
  return found!
}
const signIn = async (password: string) =>
  (await app.request(null, 'POST', '/sign-in', { body: { username: leader.username, password } })).status
const step = async (role: Role, name: string, facts: object = {}) => {
  const { id, version } = await account()
  const answer = await app.request(role, 'POST', `/accounts/${id}/${name}`, {
    door: 'api',
    body: { version, ...facts },
  })
  return { status: answer.status, body: (await answer.json()) as { code: string } }
}
const reset = () => step('system_admin', 'reset-password', { password: first })
const release = () => step('security_admin', 'release-reset')

beforeEach(async () => {
  expect((await reset()).status).toBe(200)
})

test('A8: who resets a password does not get in with it, nor with a guess behind it', async () => {
  for (const typed of [first, `${first}00000000`, leader.password, `${leader.password}00000000`])
    expect(await signIn(typed), typed).toBe(401)
})

test('A8: the system administrator cannot release, and who releases knows no password', async () => {
  expect((await step('system_admin', 'release-reset')).status).toBe(403)
  expect((await step('leader', 'release-reset')).status).toBe(401)
  const { status, body } = await release()
  expect(status).toBe(200)
  expect(body.code).toMatch(/^\d{8}$/)
  expect(await signIn(body.code)).toBe(401)
  expect(await signIn(first)).toBe(401)
})

test('A8: the owner gets in with both, reads who did it, and is alone with her own password', async () => {
  const { code } = (await release()).body
  const entered = await app.request(null, 'POST', '/sign-in', {
    body: { username: leader.username, password: first + code },
  })
  expect(entered.status).toBe(302)
  const headers = { Cookie: entered.headers.getSetCookie()[0]!.split(';')[0]! }
  const told = await (await app.request('leader', 'GET', '/me/password', { headers })).text()
  for (const role of ['system_admin', 'security_admin'] as const)
    expect(told).toContain((await account(demoAccounts.find((one) => one.role === role)!.username)).name)
  const own = await app.request('leader', 'POST', '/me/password', {
    body: { current: first + code, password: 'Ningbo-2021-own' },
    headers,
  })
  expect(own.status).toBe(302)
  expect([await signIn(first + code), await signIn('Ningbo-2021-own')]).toEqual([401, 302])
  expect((await release()).status, 'nothing is left to release').toBe(409)
})

test('A8: a second reset voids the code of the first; the audit log names both people each time', async () => {
  const { code } = (await release()).body
  await reset()
  expect(await signIn(first + code)).toBe(401)
  await release()
  const rows = await app.connection.db.execute<{ action: string; actor: string }>(sql`
    select action, a.username as actor from audit_log l join accounts a on a.id = l.actor_id
    where subject_id = ${(await account()).id} and action in ('account.passwordReset', 'account.resetReleased')
    order by seq desc limit 2`)
  const name = (role: Role) => demoAccounts.find((one) => one.role === role)!.username
  expect([...rows]).toEqual([
    { action: 'account.resetReleased', actor: name('security_admin') },
    { action: 'account.passwordReset', actor: name('system_admin') },
  ])
})

test('A8: nobody releases a reset of her own account', async () => {
  const { username } = demoAccounts.find(({ role }) => role === 'security_admin')!
  const { id, version } = await account(username)
  await app.request('system_admin', 'POST', `/accounts/${id}/reset-password`, {
    door: 'api',
    body: { version, password: first },
  })
  await app.connection.db.update(accounts).set({ mustChangePassword: false }).where(eq(accounts.id, id))
  const cookie = await app.signIn('security_admin')
  const answer = await app.request('security_admin', 'POST', `/admin/roles/${id}/release`, {
    door: 'data',
    body: { version: version + 1 },
    headers: { Cookie: cookie },
  })
  expect(answer.status).toBe(409)
})
