import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deadline } from '#app/http/deadline.server.ts'
import { patience } from '#db/pool/guard.server.ts'
import { seedId } from '#db/seed/ids.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { compared, type Timed, timed } from '#tests/support/load.ts'
import { figure, isRelease, size } from '#tests/support/release.ts'
import { stoppableServer } from '#tests/support/stoppable.ts'

let server: Awaited<ReturnType<typeof stoppableServer>>
let app: TestApp
// As in a park at release size; otherwise as much sooner as the outage is shorter.
const soon = { turn: 700, lock: 900, statement: 1_600, answer: 1_800 }
const outage = size(3_000, 20_000)

beforeAll(async () => {
  server = await stoppableServer(isRelease ? patience : soon)
  app = await startApp({
    database: async () => server.connection,
    deadline: isRelease ? deadline : { answer: 2_500, last: 2_900 },
  })
  await seen('/enterprises', 'page')
}, 240_000)
afterAll(async () => {
  server?.goOn()
  await app?.stop()
  await server?.owner.end({ timeout: 1 }).catch(() => {})
  await server?.close()
})

let longest = 0
const title = '机房停电'
const visit = () => ({
  ...{ id: uuidv7(), mode: 'outbound', enterpriseIds: seedId('F04'), summary: title },
  ...{ startedOn: '2021-02-07', startTime: '10:00', endTime: '11:00' },
})

/** One request as a signed-in person, timed. */
async function seen(path: string, door: 'page' | 'data' | 'api', body?: Record<string, unknown>) {
  const start = performance.now()
  const answer = await app.request('team_member', body ? 'POST' : 'GET', path, { door, body })
  const text = await answer.text()
  longest = Math.max(longest, performance.now() - start)
  return {
    status: answer.status,
    text,
    retry: answer.headers.get('Retry-After'),
    type: answer.headers.get('Content-Type') ?? '',
  }
}

type Seen = Awaited<ReturnType<typeof seen>>
function isWorded({ status, text, retry, type }: Seen, door: 'page' | 'data' | 'api') {
  expect(status).toBe(503)
  expect(Number(retry)).toBeGreaterThan(0)
  if (door === 'api') {
    expect(type).toContain('application/problem+json')
    expect(JSON.parse(text)).toMatchObject({ status: 503, code: expect.stringMatching(/^door\./) })
  } else if (door === 'data') expect(text).toMatch(/door\.(?:databaseAway|late|locked)/)
  else {
    expect(type).toContain('text/html')
    expect(text).toContain('class="shell-rail')
    expect(text).toMatch(/没有回应|没有及时办完|正在占用/)
  }
}

async function recovers(path: string) {
  for (let tries = 0; ; tries += 1) {
    if ((await seen(path, 'page')).status === 200) return
    if (tries > 60) throw new Error(`${path} did not come back`)
    await pause(250)
  }
}

describe.sequential('A3, A4: a database that stopped answering', () => {
  test('every request ends in time with 503, in the page’s frame or as problem+json, and what was typed is there', async () => {
    longest = 0
    server.stop()
    let asked = 0
    const until = performance.now() + outage
    const keepAsking = async (
      path: string,
      door: 'page' | 'data' | 'api',
      body?: () => Record<string, unknown>,
    ) => {
      while (performance.now() < until) {
        const answer = await seen(path, door, body?.())
        isWorded(answer, door)
        if (body && door === 'page') expect(answer.text).toContain(title)
        asked += 1
        await pause(100)
      }
    }
    try {
      await Promise.all([
        keepAsking('/enterprises', 'page'),
        keepAsking('/visits', 'data'),
        keepAsking('/enterprises', 'api'),
        keepAsking('/visits/new', 'page', visit),
        keepAsking('/visits/new', 'data', visit),
      ])
      expect((await app.request(null, 'GET', '/readyz')).status).toBe(503)
      expect((await app.request(null, 'GET', '/healthz')).status).toBe(200)
    } finally {
      server.goOn()
    }
    await recovers('/enterprises')
    expect((await app.request(null, 'GET', '/readyz')).status).toBe(200)
    expect((await seen('/visits/new', 'data', visit())).status).toBe(202)
    figure(
      `database stopped for ${outage / 1000} s: ${asked} requests, the longest ${(longest / 1000).toFixed(1)} s`,
    )
    if (isRelease) expect(longest).toBeLessThanOrEqual(8_000)
  }, 120_000)
})

describe.sequential('A3: a locked table', () => {
  const others = ['/enterprises', '/visits', '/projects']
  const measured = (count: number) =>
    timed(count, (at) => app.request('team_member', 'GET', others[at % others.length]!))

  test('thirty readers wait for it in vain; pages that do not read it are answered as before', async () => {
    await measured(6)
    const quiet: Timed = await measured(size(9, 100))
    longest = 0
    const { over } = await lock('policies', outage)
    let asked = 0
    const until = performance.now() + outage - size(1_200, 5_000)
    const reader = async (at: number) => {
      const [path, door] = at % 3 ? (['/policies', 'page'] as const) : (['/policies', 'api'] as const)
      while (performance.now() < until) {
        isWorded(await seen(path, door), door)
        asked += 1
        await pause(500)
      }
    }
    const readers = Array.from({ length: 30 }, (_, at) => reader(at))
    const now = await measured(size(9, 100))
    expect(now.statuses).toEqual([200])
    await Promise.all(readers)
    await over
    await recovers('/policies')
    figure(
      `policies locked for ${outage / 1000} s, 30 readers, ${asked} requests, the longest ${(longest / 1000).toFixed(1)} s; other pages ${compared(quiet, now)}`,
    )
    if (!isRelease) return
    expect(longest).toBeLessThanOrEqual(8_000)
    expect(now.median).toBeLessThanOrEqual(1.5 * quiet.median)
    expect(now.p95).toBeLessThanOrEqual(2 * quiet.p95)
  }, 120_000)

  test('the counts of the menu hold up no page, and a save that meets the lock is told', async () => {
    const { over } = await lock('tickets', 5_000)
    expect((await seen('/policies', 'page')).status).toBe(200)
    isWorded(await seen('/visits/new', 'data', visit()), 'data')
    await over
    await recovers('/tickets')
  }, 60_000)
})

describe.sequential('A3: one more of its kind', () => {
  test.each([
    ['projects', '/projects', '/policies'],
    ['associations', '/associations', '/enterprises'],
  ])(
    'A3: with %s locked its page ends with 503 and another is answered',
    async (table, blocked, free) => {
      const { over } = await lock(table, size(1_500, 9_000))
      const [waits, goes] = await Promise.all([seen(blocked, 'page'), seen(free, 'page')])
      isWorded(waits, 'page')
      expect(goes.status).toBe(200)
      await over
      await recovers(blocked)
    },
    60_000,
  )
})

describe.sequential('A4: worded for whoever asks', () => {
  test.each([
    ['zh-CN', /没有回应|没有及时办完|正在占用/],
    ['en', /not answer|not finished in time|in use/i],
  ])(
    'A4: in the page’s language: %s',
    async (language, words) => {
      const { over } = await lock('policies', size(1_500, 9_000))
      const answer = await app.request('team_member', 'GET', '/policies', {
        headers: { Cookie: `${await app.signIn('team_member')}; locale=${language}` },
      })
      const text = await answer.text()
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
        503,
        expect.stringContaining('text/html'),
      ])
      expect(text).toContain('class="shell-rail')
      expect(text.replace(/<script[\s\S]*?<\/script>/g, '')).toMatch(words)
      await over
      await recovers('/policies')
    },
    60_000,
  )

  test('A4: a program is told as problem+json in whatever language it asks, with the time to come back', async () => {
    const { over } = await lock('policies', size(1_500, 9_000))
    const ask = async (language: string) => {
      const headers = { 'Accept-Language': language }
      const answer = await app.request('team_member', 'GET', '/policies', { door: 'api', headers })
      expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
      const { title, detail } = (await answer.json()) as { title: string; detail?: string }
      expect(/\p{Script=Han}/u.test(`${title} ${detail ?? ''}`), language).toBe(language === 'zh-CN')
    }
    await Promise.all(['zh-CN', 'en'].map(ask))
    await over
    await recovers('/policies')
  }, 60_000)
})

/** Locks a table against readers, from when this answers until `over` does. */
function lock(table: string, ms: number) {
  return new Promise<{ over: Promise<unknown> }>((held) => {
    const over: Promise<unknown> = server.owner.begin(async (sql) => {
      await sql.unsafe(`lock table ${table} in access exclusive mode`)
      held({ over: Promise.resolve().then(() => over) })
      await pause(ms)
    })
  })
}
