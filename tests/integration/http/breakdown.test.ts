import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '#db/connect.server.ts'
import { seedId } from '#db/seed/ids.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase } from '#tests/support/harness.ts'

let app: TestApp
beforeAll(async () => {
  const connection = await freshDatabase(10, demoTemplateName)
  app = await startApp({ database: async () => connection })
  // A fault nobody expects: a column is gone under the running program.
  const owner = connect({ url: connection.ownerUrl, max: 1 })
  await owner.sql`alter table policies rename column legal_basis to lost_column`
  await owner.close()
}, 120_000)
afterAll(() => app?.stop())

/** The number of the request, as the header names it and as the log keeps it. */
const numberOf = (answer: Response) => answer.headers.get('X-Request-Id')!

test('a page that breaks says so, with the number of the request and a way on', async () => {
  const answer = await app.request('leader', 'GET', `/policies/${seedId('PO-rent')}`)
  expect(answer.status).toBe(500)
  const page = await answer.text()
  expect(page).toContain('页面出错了')
  expect(page).toContain(`编号 ${numberOf(answer)}`)
  expect(page).toContain('回到首页')
  expect(page).not.toContain('lost_column')
})

test('a form whose saving breaks keeps what was typed and tells the number', async () => {
  const body = { id: seedId('a new policy'), title: '新政策', titleEn: 'New policy', level: 'park' }
  const answer = await app.request('leader', 'POST', '/policies/new', {
    door: 'data',
    body: { ...body, validFrom: '2021-01-01', legalBasis: '办法第一条', summary: '一句话' },
  })
  expect(answer.status).toBe(500)
  const said = await answer.text()
  expect(said).toContain('door.unexpected')
  expect(said).toContain(`编号 ${numberOf(answer)}`)
})
