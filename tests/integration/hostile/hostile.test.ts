import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { addresses, attacks } from './hostile.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const slow = 2_000

async function rowCounts() {
  const tables = await app.connection.db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await app.connection.db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(name)}`,
    )
    counts[name] = row!.n
  }
  return counts
}

/** Runs `work` over `items`, some at a time, and answers what went wrong. */
async function faultsOf<T>(items: Iterable<T>, work: (item: T) => Promise<string | null>) {
  const queue = [...items]
  const total = queue.length
  const faults: string[] = []
  const lanes = Array.from({ length: 6 }, async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
      const fault = await work(item)
      if (fault) faults.push(fault)
    }
  })
  await Promise.all(lanes)
  return { faults, total }
}

describe('valid examples first', () => {
  const created: [string, Role, string, (ids: { firm: string }) => Record<string, unknown>][] = [
    [
      'a visit',
      'team_member',
      '/visits',
      ({ firm }) => ({
        mode: 'outbound',
        startedOn: '2021-02-08',
        startTime: '09:00',
        enterpriseIds: [firm],
      }),
    ],
    [
      'a trip',
      'team_member',
      '/trips',
      () => ({ title: '出访', cityCode: '440300', fromOn: '2021-02-08', toOn: '2021-02-09', memberIds: [] }),
    ],
    [
      'a task',
      'team_member',
      '/tasks',
      ({ firm }) => ({ kind: 'other', title: '打电话', enterpriseId: firm }),
    ],
    [
      'a lead',
      'team_member',
      '/leads',
      () => ({ enterpriseName: '新企业', channel: 'other', need: '找场地' }),
    ],
    ['a policy', 'leader', '/policies', () => ({ title: '示例政策', level: 'park', summary: '说明' })],
  ]

  test.each(created)('%s is taken', async (_, role, path, bodyOf) => {
    const list = (await (await app.request(role, 'GET', '/enterprises', { door: 'api' })).json()) as {
      items: { id: string }[]
    }
    const people = (await (await app.request(role, 'GET', '/cadres', { door: 'api' })).json()) as {
      items: { id: string }[]
    }
    const body: Record<string, unknown> = { id: uuidv7(), ...bodyOf({ firm: list.items[0]!.id }) }
    if ('memberIds' in body) body.memberIds = [people.items[0]!.id]
    const answer = await app.request(role, 'POST', path, { door: 'api', body })
    expect(answer.status, await answer.clone().text()).toBe(201)
  })
})

describe('hostile requests', () => {
  test('to every field of every verb are refused by name, quickly, and write nothing', {
    timeout: 240_000,
  }, async () => {
    const before = await rowCounts()
    let turn = 0
    const { faults, total } = await faultsOf(
      attacks(),
      async ({ endpoint, role, path, body, field, what }) => {
        const begun = performance.now()
        const answer = await app.request(role, endpoint.method, path, {
          door: 'api',
          body,
          headers: { 'Accept-Language': turn++ % 2 ? 'en' : 'zh-CN' },
        })
        const took = performance.now() - begun
        const said = `${endpoint.name} ${field ?? ''} ${what}: ${answer.status}`
        const text = await answer.text()
        if (answer.status >= 500) return said
        if (took > slow) return `${said} after ${Math.round(took)} ms`
        if (answer.status < 400 && field !== null) return `${said} was taken`
        if (field === null || answer.status !== 422)
          return field !== null && answer.status === 404 ? `${said}: not looked at` : null
        const problem = JSON.parse(text) as { fields: Record<string, string>; detail?: string }
        const isNamed = Object.keys(problem.fields).some(
          (name) => name === field || name.startsWith(`${field}.`),
        )
        return isNamed && problem.detail
          ? null
          : `${said} names ${Object.keys(problem.fields).join(',') || 'nothing'}`
      },
    )
    expect(faults.slice(0, 20), `${faults.length} of ${total}`).toEqual([])
    expect(total).toBeGreaterThan(2_500)
    expect(await rowCounts()).toEqual(before)
  })

  test('to pages and data requests find no way to break them', { timeout: 240_000 }, async () => {
    await app.request('leader', 'GET', '/today')
    const before = await rowCounts()
    const asked = [...addresses()].flatMap((path) => [
      { path, door: 'page' as const },
      { path, door: 'data' as const },
    ])
    const { faults, total } = await faultsOf(asked, async ({ path, door }) => {
      const begun = performance.now()
      const answer = await app.request('leader', 'GET', path, { door })
      const took = performance.now() - begun
      await answer.arrayBuffer()
      if (answer.status >= 500) return `${door} ${path.slice(0, 80)}: ${answer.status}`
      return took > slow ? `${door} ${path.slice(0, 80)}: ${Math.round(took)} ms` : null
    })
    expect(faults.slice(0, 20), `${faults.length} of ${total}`).toEqual([])
    expect(total).toBeGreaterThan(2_500)
    expect(await rowCounts()).toEqual(before)
  })
})
