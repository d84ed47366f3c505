import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { auditLog } from '#db/schema/activity.ts'
import { accounts } from '#db/schema/cadres.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const first = 'Handed-over-2021'
const made = async (username: string) => {
  const id = uuidv7()
  const body = { id, username, password: first, name: '夏清和', nameEn: 'Xia Qinghe' }
  const answer = await app.request('system_admin', 'POST', '/accounts', { door: 'api', body })
  expect(answer.status, await answer.clone().text()).toBe(201)
  return id
}
const signIn = (username: string, password: string) =>
  app.request(null, 'POST', '/sign-in', { body: { username, password } })
const release = async (role: Role, id: string) => {
  const [account] = await app.connection.db.select().from(accounts).where(eq(accounts.id, id))
  const body = { version: account!.version }
  return app.request(role, 'POST', `/accounts/${id}/release-reset`, { door: 'api', body })
}

test('A8: who makes an account does not get in with its first password', async () => {
  await made('first.maker')
  for (const typed of [first, `${first}00000000`])
    expect((await signIn('first.maker', typed)).status).toBe(401)
})

test('A8: the system administrator cannot release it; the security administrator can and knows no password', async () => {
  const id = await made('first.release')
  expect((await release('system_admin', id)).status).toBe(403)
  const { code } = (await (await release('security_admin', id)).json()) as { code: string }
  expect((await signIn('first.release', code)).status).toBe(401)
  expect((await signIn('first.release', first)).status).toBe(401)
})

test('A8: the owner gets in with both, is told who set and released it, and must choose her own', async () => {
  const id = await made('first.owner')
  const role = { id: uuidv7(), accountId: id, role: 'intake', fromDay: '2021-02-01' }
  const granted = await app.request('security_admin', 'POST', '/account-roles', { door: 'api', body: role })
  expect(granted.status).toBe(201)
  const { code } = (await (await release('security_admin', id)).json()) as { code: string }
  const entered = await signIn('first.owner', first + code)
  expect(entered.status).toBe(302)
  const headers = { Cookie: entered.headers.getSetCookie()[0]!.split(';')[0]! }
  const told = await (await app.request('leader', 'GET', '/me/password', { headers })).text()
  expect(told).toMatch(/由 系统管理员 设置、.+ 放行/)
  const own = { current: first + code, password: 'Ningbo-2021-own' }
  expect((await app.request('leader', 'POST', '/me/password', { body: own, headers })).status).toBe(302)
  expect((await signIn('first.owner', first + code)).status).toBe(401)
  const rows = await app.connection.db.select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['account.created', 'account.resetReleased', 'account.passwordChanged']),
  )
})

test('A8: who has no role yet chooses her own password and signs out everywhere all the same, and nothing else', async () => {
  const id = await made('first.norole')
  const { code } = (await (await release('security_admin', id)).json()) as { code: string }
  const entered = await signIn('first.norole', first + code)
  const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]!.split(';')[0]!
  const own = { current: first + code, password: 'Ningbo-2021-own' }
  const as = (cookie: string) => ({ headers: { Cookie: cookie } })
  const changed = await app.request('leader', 'POST', '/me/password', {
    body: own,
    ...as(cookieOf(entered)),
  })
  expect(changed.status).toBe(302)
  const kept = as(cookieOf(changed))
  const firm = { id: uuidv7(), name: '无权者之企业' }
  expect((await app.request('leader', 'POST', '/enterprises/new', { body: firm, ...kept })).status).toBe(403)
  expect((await signIn('first.norole', own.password)).status).toBe(302)
})
