import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '#app/domain/actor.ts'
import { endpoints, reads, verbs } from '#app/http/registry.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { demoAccounts } from '#db/seed/index.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { everyone, pageTable, registryTable } from './table.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 240_000)
afterAll(() => app?.stop())

const may = (who: string, role: Role) => who.includes(everyone[roles.indexOf(role)]!)
const filled = (path: string) => path.replace(/:[a-zA-Z]+/g, () => uuidv7())

test('every verb and every read has a row in the table, and no row is left over', () => {
  expect(Object.keys(registryTable).sort()).toEqual(Object.keys({ ...reads, ...verbs }).sort())
})

describe('through the API', () => {
  test('a person of the wrong role is refused before anything is read, the others are not', async () => {
    const wrong: string[] = []
    for (const { name, method, path } of endpoints)
      for (const role of [...roles, null]) {
        const body = method === 'GET' ? undefined : {}
        const { status } = await app.request(role, method, filled(path), { door: 'api', body })
        const right = !role
          ? status === 401
          : may(registryTable[name]!, role)
            ? [200, 404, 409, 422, 428].includes(status)
            : status === 403
        if (!right) wrong.push(`${role ?? 'anonymous'} ${name}: ${status}`)
      }
    expect(wrong).toEqual([])
  }, 240_000)
})

describe.each(['page', 'data'] as const)('as a %s', (door) => {
  test('each page opens for those of the table and for nobody else', async () => {
    const wrong: string[] = []
    for (const [path, who] of Object.entries(pageTable))
      for (const role of [...roles, null]) {
        const answer = await app.request(role, 'GET', path, { door })
        const { status } = answer
        const body = await answer.text()
        const right = !role
          ? [202, 302].includes(status) && !body.includes('"items"')
          : may(who, role)
            ? status === 200
            : status === 403
        if (!right) wrong.push(`${role ?? 'anonymous'} ${path}: ${status}`)
      }
    expect(wrong).toEqual([])
  }, 240_000)
})

test('a disabled person gets nothing through any door', async () => {
  const cookie = await app.signIn('leader')
  const { username } = demoAccounts.find(({ role }) => role === 'leader')!
  await app.connection.db
    .update(accounts)
    .set({ disabledAt: new Date(0) })
    .where(eq(accounts.username, username))
  const wrong: string[] = []
  for (const { name, method, path } of endpoints) {
    const body = method === 'GET' ? undefined : {}
    const { status } = await app.request('leader', method, filled(path), { door: 'api', body })
    if (status !== 401) wrong.push(`${name}: ${status}`)
  }
  for (const path of Object.keys(pageTable))
    for (const door of ['page', 'data'] as const) {
      const { status } = await app.request('leader', 'GET', path, { door, headers: { Cookie: cookie } })
      if (![202, 302].includes(status)) wrong.push(`${door} ${path}: ${status}`)
    }
  expect(wrong).toEqual([])
}, 60_000)
