import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findSessions, limits, startSession } from '#app/auth/session.server.ts'
import type { Role } from '#app/domain/actor.ts'
import { accountRoles, accounts, sessions } from '#db/schema/cadres.ts'
import { demoAccounts } from '#db/seed/index.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const person = (role: Role) => demoAccounts.find((one) => one.role === role)!
const accountOf = async (role: Role) => {
  const [account] = await app.connection.db
    .select()
    .from(accounts)
    .where(eq(accounts.username, person(role).username))
  return account!
}

const signIn = (username: string, password: string, path = '/sign-in') =>
  app.request(null, 'POST', path, { body: { username, password } })
const cookieOf = (answer: Response) => answer.headers.get('Set-Cookie')!.split(';')[0]!

describe('signing in', () => {
  test('with the right password starts a session and goes where one wanted to go', async () => {
    const { username, password } = person('intake')
    const answer = await signIn(username, password, '/sign-in?to=/tickets')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe('/tickets')
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^zhigu=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    )
    const own = await app.request('intake', 'GET', '/me', { headers: { Cookie: cookieOf(answer) } })
    expect(own.status).toBe(200)
  })

  test('leads nowhere else', async () => {
    const { username, password } = person('intake')
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example'])
      expect(
        (await signIn(username, password, `/sign-in?to=${encodeURIComponent(to)}`)).headers.get('Location'),
      ).toBe('/')
  })

  test('with a wrong name or a wrong password gets the same answer', async () => {
    const [name, password] = await Promise.all([
      signIn('nobody-here', 'Wrong-Password-1'),
      signIn(person('intake').username, 'Wrong-Password-1'),
    ])
    expect([name.status, password.status]).toEqual([401, 401])
    const said = async (answer: Response) => (await answer.text()).match(/role="alert">([^<]+)/)?.[1]
    expect(await said(name)).toBe('用户名或密码不对。')
    expect(await said(password)).toBe('用户名或密码不对。')
  })

  test('stores neither the cookie nor the password, and writes both outcomes to the audit log', async () => {
    const { username, password } = person('follow_up')
    const secret = cookieOf(await signIn(username, password)).split('=')[1]!
    await signIn(username, 'Wrong-Password-1')
    const kept = await app.connection.db.select().from(sessions)
    expect(JSON.stringify(kept)).not.toContain(secret)
    const { id } = await accountOf('follow_up')
    const rows = await app.connection.db.execute<{ result: string }>(
      sql`select result from audit_log where action = 'session.started' and subject_id = ${id} order by seq`,
    )
    expect(rows.map(({ result }) => result).slice(-2)).toEqual(['done', 'refused'])
  })

  test('gets slower after eight wrong tries, for that name alone', async () => {
    const tries = []
    for (let at = 0; at < 10; at += 1) tries.push((await signIn('guessed', 'Wrong-Password-1')).status)
    expect(tries.slice(0, 8)).toEqual(Array(8).fill(401))
    expect(tries.slice(8)).toEqual([429, 429])
    const { username, password } = person('team_leader')
    expect((await signIn(username, password)).status).toBe(302)
  }, 60_000)
})

describe('a session ends', () => {
  let cookie: string
  beforeEach(async () => {
    cookie = await app.signIn('liaison_cadre')
  })
  const status = async () =>
    (await app.request('liaison_cadre', 'GET', '/me', { headers: { Cookie: cookie } })).status
  const doors = async () => {
    const asked = ['page', 'data'] as const
    const answers = await Promise.all(
      asked.map((door) =>
        app.request('liaison_cadre', 'GET', '/enterprises', { door, headers: { Cookie: cookie } }),
      ),
    )
    // A data request is answered by a redirect inside its own format.
    return Promise.all(
      answers.map(async (one) => one.status === 302 || (await one.text()).includes('/sign-in')),
    )
  }

  test('by signing out', async () => {
    expect(await status()).toBe(200)
    await app.request('liaison_cadre', 'POST', '/sign-out', { headers: { Cookie: cookie } })
    expect(await doors()).toEqual([true, true])
  })

  test('by signing out everywhere, on all devices', async () => {
    const other = await app.signIn('liaison_cadre')
    await app.request('liaison_cadre', 'POST', '/me/sign-out-everywhere', { headers: { Cookie: other } })
    expect(await doors()).toEqual([true, true])
  })

  test('by a password change, but for the browser that made it', async () => {
    const other = await app.signIn('liaison_cadre')
    const answer = await app.request('liaison_cadre', 'POST', '/me/password', {
      body: { current: person('liaison_cadre').password, password: 'Ningbo-2021-new' },
      headers: { Cookie: other },
    })
    expect(answer.status).toBe(302)
    expect(await doors()).toEqual([true, true])
    const mine = await app.request('liaison_cadre', 'GET', '/me', { headers: { Cookie: cookieOf(answer) } })
    expect(mine.status).toBe(200)
  })

  test('by a role granted or taken', async () => {
    const { id } = await accountOf('liaison_cadre')
    const grant = await app.request('security_admin', 'POST', '/account-roles', {
      door: 'api',
      body: { id: uuidv7(), accountId: id, role: 'intake', fromDay: '2021-02-08' },
    })
    expect(grant.status).toBe(201)
    expect(await status()).toBe(302)
    cookie = await app.signIn('liaison_cadre')
    const [role] = await app.connection.db
      .select()
      .from(accountRoles)
      .where(sql`account_id = ${id} and role = 'intake' and to_day is null`)
    const end = await app.request('security_admin', 'DELETE', `/account-roles/${role!.id}`, {
      door: 'api',
      body: { version: role!.version, reason: '岗位调整' },
    })
    expect(end.status).toBe(200)
    expect(await status()).toBe(302)
  })

  test('by disabling the account, for pages and programs alike', async () => {
    const { id, version } = await accountOf('liaison_cadre')
    const disable = await app.request('system_admin', 'POST', `/accounts/${id}/disable`, {
      door: 'api',
      body: { version, reason: '调离' },
    })
    expect(disable.status).toBe(200)
    expect(await doors()).toEqual([true, true])
    expect((await app.request('liaison_cadre', 'GET', '/enterprises', { door: 'api' })).status).toBe(401)
    const again = await app.request('system_admin', 'POST', `/accounts/${id}/enable`, {
      door: 'api',
      body: { version: version + 1, reason: '回来' },
    })
    expect(again.status).toBe(200)
  })

  test('after twelve idle hours and after seven days in all', async () => {
    const { db } = app.connection
    const account = await accountOf('leader')
    const start = new Date('2026-01-01T00:00:00Z')
    const secret = await startSession(db, { id: account.id, epoch: account.sessionEpoch }, {}, start)
    const found = async (hours: number) => {
      const wall = new Date(start.getTime() + hours * 3_600_000)
      return (await findSessions(db, [secret], wall, '2026-01-01')).get(secret)
    }
    expect(await found(limits.idleHours - 0.1)).toBeTruthy()
    expect(await found(limits.idleHours + 0.1)).toBeUndefined()
    const nearEnd = new Date(start.getTime() + (limits.absoluteHours - 1) * 3_600_000)
    await db.update(sessions).set({ lastSeenAt: nearEnd }).where(eq(sessions.accountId, account.id))
    expect(await found(limits.absoluteHours - 0.1)).toBeTruthy()
    expect(await found(limits.absoluteHours + 0.1)).toBeUndefined()
  })
})

test('who must change the password reaches nothing else before', async () => {
  const { id, version } = await accountOf('team_member')
  const reset = await app.request('system_admin', 'POST', `/accounts/${id}/reset-password`, {
    door: 'api',
    body: { version, password: 'Handed-over-2021' },
  })
  expect(reset.status).toBe(200)
  const release = await app.request('security_admin', 'POST', `/accounts/${id}/release-reset`, {
    door: 'api',
    body: { version: version + 1 },
  })
  const { code } = (await release.json()) as { code: string }
  const answer = await signIn(person('team_member').username, `Handed-over-2021${code}`)
  const headers = { Cookie: cookieOf(answer) }
  const page = await app.request('team_member', 'GET', '/enterprises', { headers })
  expect(page.headers.get('Location')).toBe('/me/password')
  expect((await app.request('team_member', 'GET', '/me/password', { headers })).status).toBe(200)
  const weak = await app.request('team_member', 'POST', '/me/password', {
    body: { current: `Handed-over-2021${code}`, password: 'fangzhixia-2021A' },
    headers,
  })
  expect(weak.status).toBe(422)
})
