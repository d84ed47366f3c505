import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { demoAccounts } from '#db/seed/index.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ trustProxy: 1 })
}, 120_000)
afterAll(() => app?.stop())

const person = (role: Role) => demoAccounts.find((one) => one.role === role)!

/** One try from an address, with the cookies of that browser. */
async function attempt(username: string, password: string, address: string, cookie = '') {
  const answer = await app.request(null, 'POST', '/sign-in', {
    body: { username, password },
    headers: { 'X-Forwarded-For': address, Cookie: cookie },
  })
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]!)
  return { status: answer.status, device: cookies.find((one) => one.startsWith('zhigu-device=')) ?? '' }
}

async function guess(times: number, username: string, address: string | ((at: number) => string)) {
  const statuses: number[] = []
  for (let at = 0; at < times; at += 1) {
    const from = typeof address === 'string' ? address : address(at)
    statuses.push((await attempt(username, 'Wrong-Password-1', from)).status)
  }
  return statuses
}

test('A6: eight wrong passwords by a colleague at the same address do not keep the owner out', async () => {
  const { username, password } = person('intake')
  expect(await guess(8, username, '10.0.0.1')).toEqual(Array(8).fill(401))
  expect((await attempt(username, password, '10.0.0.1')).status).toBe(302)
})

test('A6: more of them are told to slow down, and the right one still gets in', async () => {
  const { username, password } = person('liaison_cadre')
  expect((await guess(12, username, '10.0.0.2')).slice(8)).toEqual([429, 429, 429, 429])
  expect((await attempt(username.toUpperCase(), password, '10.0.0.2')).status).toBe(302)
})

test('A6: guessing from many addresses ends after thirty, and her own browser still gets in', async () => {
  const { username, password } = person('leader')
  const { device } = await attempt(username, password, '10.0.1.1')
  expect(device).not.toBe('')
  const statuses = await guess(32, username, (at) => `10.9.0.${at}`)
  expect(statuses).toEqual([...Array(30).fill(401), 429, 429])
  expect((await attempt(username, password, '10.9.0.99')).status, 'nothing is looked at any more').toBe(429)
  expect((await attempt(username, password, '10.9.0.99', device)).status).toBe(302)
}, 60_000)

test('A6: a known browser guesses no more than ten times, and is known for its own account alone', async () => {
  const { username, password } = person('follow_up')
  const { device } = await attempt(username, password, '10.0.4.1')
  const statuses: number[] = []
  for (let at = 0; at < 11; at += 1)
    statuses.push((await attempt(username, 'Wrong-Password-1', `10.0.5.${at}`, device)).status)
  expect(statuses).toEqual([...Array(10).fill(401), 429])
  const other = person('team_member')
  await guess(30, other.username, (at) => `10.8.0.${at}`)
  expect((await attempt(other.username, other.password, '10.8.1.1', device)).status).toBe(429)
}, 60_000)

test('A6: of a browser the database keeps a digest, and every wrong password stands in the audit log', async () => {
  const { username, password } = person('audit_admin')
  const { device } = await attempt(username, password, '10.0.6.1')
  const kept = await app.connection.db.execute(sql`select * from known_devices`)
  expect(JSON.stringify(kept)).not.toContain(device.split('=')[1]!)
  const count = async () => {
    const [row] = await app.connection.db.execute<{ n: number }>(
      sql`select count(*)::int as n from audit_log where action = 'session.started' and result = 'refused'`,
    )
    return row!.n
  }
  const before = await count()
  await guess(10, username, '10.0.6.2')
  expect((await count()) - before).toBe(10)
})
