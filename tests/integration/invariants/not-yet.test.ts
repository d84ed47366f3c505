import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { figureNames } from '#app/domain/metrics/figures.ts'
import { figure } from '#tests/support/release.ts'
import { loadedData } from '#tests/support/streamed.ts'
import { type OpenOffice, openOffice } from '../matrix/asking.ts'
import { openTwins } from './twins.ts'

let office: OpenOffice
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  office = await openOffice()
}, 120_000)
afterAll(async () => {
  vi.useRealTimers()
  await office?.app.stop()
})

/** Where something is counted: every figure with its rows, trips with what they brought, the map. */
const counting = [
  ...['/metrics/overview', '/metrics/attraction', '/trips', '/trips/{trip}'].map(
    (one) => ['api', one] as const,
  ),
  ...figureNames.map((name) => ['data', `/overview/rows/${name}?from=2020-01-01&to=2021-12-31`] as const),
  ...['/map', '/map?city=440300', '/trips'].map((one) => ['data', one] as const),
]
async function counts() {
  const found: Record<string, unknown> = {}
  for (const [door, address] of counting) {
    const { text } = await office.ask('leader', door, address)
    const data = door === 'api' ? JSON.parse(text) : await loadedData('data', text)
    for (const name of ['root', 'routes/frame']) delete data[name]
    found[`${door} ${address}`] = data
  }
  return JSON.parse(JSON.stringify(found)) as Record<string, unknown>
}

const undecided = { reviewed_by: null, reviewed_at: null }
/** What is written down and has not happened: it hangs on the same firms, people, trips and projects as what has. */
const states = [
  ['visits', { status: 'planned' }, sql`status = 'held'`],
  ['visits', { status: 'cancelled' }, sql`status = 'held'`],
  ['stage_events', { status: 'refused' }, sql`status = 'confirmed'`],
  ['stage_events', { status: 'withdrawn', ...undecided }, sql`status = 'confirmed'`],
  [
    'stage_events',
    { status: 'applied', ...undecided },
    sql`status = 'confirmed' and not exists (select 1 from stage_events o
      where o.project_id = t.project_id and o.status = 'applied')`,
  ],
] as const

test('what is planned, cancelled, refused or withdrawn stands in no figure, on no trip and not on the map', async () => {
  const before = await counts()
  const { twins } = await openTwins(office.connection.db, '未成')
  const wrong: string[] = []
  let made = 0
  for (const [table, changes, where] of states) {
    made += (await twins(table, changes, where)).length
    const now = await counts()
    for (const [address, then] of Object.entries(before))
      if (JSON.stringify(now[address]) !== JSON.stringify(then))
        wrong.push(`${table} ${changes.status}: ${address}`)
  }
  expect(wrong).toEqual([])
  expect(made).toBeGreaterThan(10)
  figure(`what has not happened: ${made} records, ${counting.length} addresses that count`)
}, 240_000)
