import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { files } from '#db/schema/files.ts'
import { visits } from '#db/schema/visits.ts'
import { seedId } from '#db/seed/ids.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { compared, hangUp, type Timed, timed, trickle } from '#tests/support/load.ts'
import { figure, isRelease, size } from '#tests/support/release.ts'

let app: TestApp
let quiet: { pages: Timed; api: Timed }
const asks = size(6, 100)
const firm = seedId('F04')

beforeAll(async () => {
  app = await startApp()
  for (let warm = 0; warm < 2; warm += 1) await measured(Math.min(asks, 10))
  quiet = await measured(asks)
}, 240_000)
afterAll(() => app?.stop())

const page = ['/enterprises', '/visits', '/projects', '/today']
const measured = async (count: number) => ({
  pages: await timed(count, (at) => app.request('team_member', 'GET', page[at % page.length]!)),
  api: await timed(count, (at) =>
    app.request('team_member', 'GET', at % 2 ? '/visits' : '/enterprises', { door: 'api' }),
  ),
})

/** Everything is answered as before: pages, programs and the process itself, and no connection waits for a client. */
async function unhurt(what: string) {
  const idle = watchIdle()
  const now = await measured(asks)
  expect(now.pages.statuses, what).toEqual([200])
  expect(now.api.statuses, what).toEqual([200])
  expect((await app.request(null, 'GET', '/readyz')).status).toBe(200)
  expect(await idle(), 'connections idle in transaction for over a second').toBe(0)
  figure(`${what}: pages ${compared(quiet.pages, now.pages)}; API ${compared(quiet.api, now.api)}`)
  if (!isRelease) return
  for (const kind of ['pages', 'api'] as const) {
    expect(now[kind].median, `${what}, median of ${kind}`).toBeLessThanOrEqual(1.5 * quiet[kind].median)
    expect(now[kind].p95, `${what}, p95 of ${kind}`).toBeLessThanOrEqual(2 * quiet[kind].p95)
  }
}

/** The most connections seen idle in a transaction for more than a second, until asked. */
function watchIdle() {
  let most = 0
  const look = async () => {
    const [row] = await app.connection.aside()<
      { n: number }[]
    >`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction' and state_change < clock_timestamp() - interval '1 s'`
    most = Math.max(most, row?.n ?? 0)
  }
  const timer = setInterval(() => void look(), 300)
  return async () => {
    clearInterval(timer)
    await look()
    return most
  }
}

const boundary = 'x-photo-of-a-visit'
function visitForm(id: string, pdf?: Buffer) {
  const fields = { id, mode: 'outbound', enterpriseIds: firm, summary: '谈了扩租' }
  const parts = Object.entries({
    ...fields,
    startedOn: '2021-02-07',
    startTime: '10:00',
    endTime: '11:00',
  }).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  const photo = pdf && [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    pdf,
    Buffer.from('\r\n'),
  ]
  return Buffer.concat([...parts, ...(photo ?? []), Buffer.from(`--${boundary}--\r\n`)])
}
const sent = async (id: string, pdf?: Buffer) => ({
  path: '/visits/new',
  headers: {
    Cookie: await app.signIn('team_member'),
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
  },
  body: visitForm(id, pdf),
})

test('A1: sockets that send one byte and fall silent hold up nobody', async () => {
  const open = new Set<ReturnType<typeof trickle>>()
  let isOver = false
  const silent = () => {
    if (isOver) return
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const one = trickle(app.url, { path: '/sign-in', headers, body: Buffer.alloc(1000, 97) }, 1, 60_000)
    open.add(one)
    void one.said.then(() => open.delete(one)).then(silent)
  }
  for (let at = 0; at < size(30, 200); at += 1) silent()
  await unhurt(`${size(30, 200)} silent sockets`)
  isOver = true
  for (const { socket } of open) socket.destroy()
}, 300_000)

const doors = {
  'a page of one’s own': async () => ({
    path: '/visits/new',
    headers: { Cookie: await app.signIn('team_member') },
  }),
  'the browser’s own calls': async () => ({
    path: '/do/tasks.close',
    headers: { Cookie: await app.signIn('team_member') },
  }),
  'the API': async () => ({
    path: '/api/v1/visits',
    headers: { Authorization: `Bearer ${app.tokenOf('team_member')}`, 'Content-Type': 'application/json' },
  }),
  'an upload': async () => ({
    path: '/visits/new',
    headers: {
      Cookie: await app.signIn('team_member'),
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
    },
  }),
}

test.each(Object.entries(doors))(
  'A1: nor do those that fall silent at %s',
  async (name, door) => {
    const { path, headers } = await door()
    const body = Buffer.concat([visitForm(uuidv7()), Buffer.alloc(1000, 97)])
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const open = Array.from({ length: size(15, 60) }, () =>
      trickle(app.url, { path, headers: { ...form, ...headers }, body }, 40, 600_000),
    )
    await unhurt(`silent at ${name}`)
    for (const { socket } of open) socket.destroy()
  },
  300_000,
)

test('A2: an upload over a slow line is stored, byte for byte, and holds up nobody meanwhile', async () => {
  // 5 kB a second for 90 seconds at release; here as much in one.
  const bytes = size(300_000, 450_000)
  const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(bytes)])
  const ids = Array.from({ length: size(3, 20) }, () => uuidv7())
  const start = performance.now()
  const lines = await Promise.all(
    ids.map(async (id) => trickle(app.url, await sent(id, pdf), size(30_000, 1_000), size(100, 200))),
  )
  await unhurt(`${ids.length} slow uploads`)
  for (const answer of await Promise.all(lines.map(({ said }) => said)))
    expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 302 Found')
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const stored = await app.connection.db.select().from(files).where(eq(files.sha256, sha256))
  expect(stored).toHaveLength(ids.length)
  // Other tests stage in the same folder meanwhile; what is left over would stay.
  const staged = () => readdirSync(`${process.env.DATA_DIR || '.data'}/uploads`)
  await expect.poll(staged, { message: 'nothing staged is left', timeout: 30_000 }).toEqual([])
  figure(
    `${ids.length} uploads of ${bytes} bytes stored after ${((performance.now() - start) / 1000).toFixed(0)} s`,
  )
}, 300_000)

test('A1b: saves whose clients hang up end at once, whole or not at all', async () => {
  const ids = Array.from({ length: size(12, 100) }, () => uuidv7())
  const all = await Promise.all(ids.map((id) => sent(id)))
  const lost = Promise.all(all.map((one) => hangUp(app.url, one, size(30, 250))))
  await unhurt(`${ids.length} saves hung up on`)
  await lost
  const [half] = await app.connection.db.execute<{ n: number }>(sql`
    select count(*)::int as n from ${visits} v where v.id in ${ids}
      and not exists (select 1 from activities a where a.visit_id = v.id)`)
  expect(half?.n, 'visits without their trace').toBe(0)
}, 120_000)

test.each([
  ['before the last byte', 3],
  ['after the last byte', 40],
])(
  'A1b: hung up on %s, a promise and a ticket come with their visit or not at all',
  async (_, ms) => {
    const ids = Array.from({ length: size(6, 40) }, () => uuidv7())
    await Promise.all(ids.map(async (id) => hangUp(app.url, await sent(id), ms)))
    await unhurt(`${ids.length} saves hung up on after ${ms} ms`)
    const [half] = await app.connection.db.execute<{ n: number }>(sql`
    select count(*)::int as n from ${visits} v where v.id in ${ids}
      and not exists (select 1 from audit_log l where l.subject_id = v.id)`)
    expect(half?.n, 'visits without their audit row').toBe(0)
  },
  120_000,
)

test.each([
  ['with one byte at a time at its end', 200],
  ['in pieces of a phone', 4_000],
])('A2: a small form %s is saved as well', async (_, bytes) => {
  const id = uuidv7()
  const { said } = trickle(app.url, await sent(id), bytes, 60)
  expect((await said).split('\r\n')[0]).toBe('HTTP/1.1 302 Found')
  expect(await app.connection.db.select().from(visits).where(eq(visits.id, id))).toHaveLength(1)
})
