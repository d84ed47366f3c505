import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Endpoint, endpoints } from '#app/http/registry.server.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

type Page = { items: { id: string }[]; next: string | null; asOf: string }

async function page(path: string, query: Record<string, string> = {}): Promise<Page> {
  const answer = await app.request('leader', 'GET', `${path}?${new URLSearchParams(query)}`, { door: 'api' })
  expect(answer.status, path).toBe(200)
  return answer.json()
}

/** Reads the whole list, a few rows at a time; `between` is done after each page with the ids met so far. */
async function walk(path: string, limit: number, between?: (met: string[]) => Promise<unknown>) {
  const ids: string[] = []
  let next: string | null = null
  do {
    const read: Page = await page(path, { limit: String(limit), ...(next && { after: next }) })
    ids.push(...read.items.map(({ id }) => id))
    await between?.(ids)
    next = read.next
  } while (next)
  return ids
}

/** What moves a row in its page's own list. */
const edits: Record<string, [table: string, alsoSet: string]> = {
  '/enterprises': ['enterprises', ''],
  '/visits': ['visits', ', report_on = report_on + 400'],
  '/projects': ['projects', ", stage_since = stage_since + interval '1 hour'"],
  '/tickets': ['tickets', ", solve_due_at = solve_due_at + interval '400 days'"],
  '/associations': ['associations', ''],
  '/policies': ['policies', ''],
  '/trips': ['trips', ', from_on = from_on - 1'],
  '/contacts': ['contacts', ''],
}

test.each(Object.entries(edits))(
  'D22: whoever walks %s while its rows are edited meets each once',
  async (path, [table, alsoSet]) => {
    const all = await walk(path, 200)
    expect(all.length).toBeGreaterThan(3)
    expect(all).toEqual([...all].sort().reverse())
    const limit = Math.max(1, Math.floor(all.length / 4))
    let edited = 0
    const met = await walk(path, limit, async (met) => {
      // One that was met and one that is still to come, each written by a colleague meanwhile.
      for (const id of [met[0]!, all.findLast((one) => !met.includes(one))].filter(
        (one) => one !== undefined,
      )) {
        edited += 1
        await app.connection.db.execute(
          sql`update ${sql.raw(table)} set updated_at = updated_at + interval '1 day', version = version + 1
            ${sql.raw(alsoSet)} where id = ${id}`,
        )
      }
    })
    expect(met).toEqual(all)
    expect(edited).toBeGreaterThan(4)
  },
)

test('D22: what changed since the last walk is asked for by its own word', async () => {
  const { asOf, items } = await page('/enterprises', { limit: '2' })
  const [firm] = items as { id: string; version: number }[]
  const before = await page('/enterprises', { updatedSince: asOf })
  expect(before.items.map(({ id }) => id)).not.toContain(firm!.id)
  const placed = { version: firm!.version, status: 'resident', residentSince: '2021-02-01' }
  const written = await app.request('leader', 'POST', `/enterprises/${firm!.id}/place`, {
    ...{ door: 'api', body: placed },
  })
  expect(written.status).toBe(200)
  const { items: changed } = await page('/enterprises', { updatedSince: asOf })
  expect(changed.map(({ id }) => id)).toContain(firm!.id)
  expect((await page('/enterprises', { updatedSince: '2099-01-01T00:00:00Z' })).items).toEqual([])
})

test('D22: every list that is cut into pages can be walked', () => {
  const asked = ({ row }: Endpoint) => Object.keys((row.input as { shape?: object }).shape ?? {})
  const paged = endpoints.filter(
    (one) => one.name.endsWith('.list') && asked(one).length > 0 && !whole.includes(one.name),
  )
  expect(paged.length).toBeGreaterThan(10)
  for (const one of paged)
    expect(asked(one), one.name).toEqual(expect.arrayContaining(['after', 'limit', 'updatedSince']))
})

/** The log, whose rows never change, the directories of people, which come whole, and one’s own latest exports. */
const whole = ['accounts.list', 'cadres.list', 'audit.list', 'exports.list']
