import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { firmPage } from '#app/domain/overview/firm/page.server.ts'
import { projectPage } from '#app/domain/overview/project/page.server.ts'
import { todayFor } from '#app/domain/overview/today/today.server.ts'
import { getTicket } from '#app/domain/tickets/queries.server.ts'
import { queuePage } from '#app/domain/tickets/queue/queue.server.ts'
import { packPage, unpackPage } from '#app/ui/table/packed.ts'
import type { Connection, Db } from '#db/connect.server.ts'
import { metricTargets } from '#db/schema/metrics.ts'
import { seedId } from '#db/seed/ids.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { demoTest, freshDatabase } from '#tests/support/harness.ts'

/** A whole page with its frame: who is there, the menu's counts, and the page itself. */
const atMost = 4
const personas = ['team_member', 'team_leader', 'liaison_cadre', 'intake', 'follow_up', 'leader'] as const
const pages = [
  `/enterprises/${seedId('F19')}`,
  `/enterprises/${seedId('F18')}`,
  `/tickets/${seedId('Q12')}`,
  `/tickets/${seedId('Q01')}`,
  `/projects/${seedId('P-F10')}`,
  `/projects/${seedId('P-F19')}`,
  '/tickets',
  '/today',
]

const asked: string[] = []
let app: TestApp
beforeAll(async () => {
  app = await startApp({ database: async () => heard(await freshDatabase(10, demoTemplateName)) })
})
afterAll(() => app.stop())

// First, while no statement's columns are known: each goes alone, and then all of them together.
demoTest('what is asked at once is answered as if each had been asked alone', async ({ as }) => {
  const read: ((ctx: Context) => Promise<unknown>)[] = [
    (ctx) => firmPage(ctx, seedId('F19')),
    (ctx) => getTicket(ctx, seedId('Q12')),
    (ctx) => projectPage(ctx, seedId('P-F19')),
    (ctx) => queuePage(ctx, { q: '', by: 'light', after: undefined } as never),
    todayFor,
  ]
  for (const role of personas) {
    const ctx = await as(role)
    for (const page of read) {
      const alone = await page(ctx)
      expect(await page(ctx)).toEqual(alone)
    }
  }
})

demoTest(
  'the queue and 今日 are sent as one text and read as they were, instants among it',
  async ({ as }) => {
    for (const role of personas) {
      const ctx = await as(role)
      const pages = [await queuePage(ctx, { q: '', scope: 'all', by: 'light' }), await todayFor(ctx)]
      for (const page of pages)
        for (const byScripts of [true, false])
          expect(unpackPage<object>(packPage({ byScripts }, page))).toEqual(page)
    }
  },
)

test('[speed] firm, ticket, project, queue and 今日 cost at most four statements each, whoever opens them', async () => {
  const dear: string[] = []
  for (const who of personas)
    for (const path of pages) {
      // Its statements' columns are learnt when they are asked for the first time.
      await open(who, path)
      asked.length = 0
      await open(who, path)
      if (asked.length > atMost)
        dear.push(`${who} ${path}: ${asked.map((one) => one.slice(0, 90)).join('\n  ')}`)
    }
  expect(dear.join('\n')).toBe('')
})

test('[speed] an overview that many open at one moment is read two or three times, and for nobody from before they asked', async () => {
  const overview = '/overview.data?_routes=routes%2Foverview%2Ffigures'
  await open('leader', overview)
  asked.length = 0
  await open('leader', overview)
  const once = asked.length
  asked.length = 0
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      if (at === 10) await app.connection.db.update(metricTargets).set({ value: 98_765 })
      const answer = await app.request('leader', 'GET', overview)
      return answer.text()
    }),
  )
  // A fourth reading would be four times as many; what each caller asks of its session comes on top of three.
  expect(asked.length).toBeLessThan(4 * once)
  expect(answers[10]).toContain('98765')
  expect(new Set(answers.map((text) => text.length)).size).toBeLessThanOrEqual(3)
})

async function open(who: Role, path: string) {
  const answer = await app.request(who, 'GET', path)
  await answer.text()
  expect(answer.status, path).toBe(200)
}

/** The same connection, with what goes over it noted. */
function heard(connection: Connection): Connection {
  const noting = (db: Db) => {
    const { session } = db as never as { session: { client: { unsafe: (text: string) => unknown } } }
    const { client } = session
    session.client = {
      ...client,
      unsafe: (text: string, ...more: never[]) => {
        asked.push(text.replace(/\s+/g, ' '))
        return client.unsafe(text, ...(more as []))
      },
    }
    return db
  }
  return { ...connection, db: noting(connection.db), within: (signal) => noting(connection.within(signal)) }
}
