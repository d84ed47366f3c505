import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoAccounts } from '#db/seed/index.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const taken = async (body: Record<string, string>, locale = 'zh-CN') =>
  app.request('audit_admin', 'POST', '/admin/audit/export', {
    body,
    headers: { Cookie: `${await app.signIn('audit_admin')}; locale=${locale}` },
  })
const opened = async (path: string) => (await app.request('audit_admin', 'GET', path)).text()
const rowsOf = (text: string) => text.trim().split('\r\n').slice(1)

test('the log is taken out as a file in the reader’s language, with the list’s filter', async () => {
  const answer = await taken({})
  expect(answer.headers.get('Content-Type')).toContain('text/csv')
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"/,
  )
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
  expect(text.startsWith('\ufeff序号,时间,谁')).toBe(true)
  const all = rowsOf(text)
  expect(all.length).toBeGreaterThan(50)
  const visits = rowsOf(await (await taken({ action: 'visit.' }, 'en')).text())
  expect(visits.length).toBeGreaterThan(0)
  expect(visits.length).toBeLessThan(all.length)
  expect(visits.every((row) => row.includes('visit.'))).toBe(true)
})

test('taking it out stands in it', async () => {
  await taken({ from: '2021-02-01' })
  const rows = rowsOf(await (await taken({ action: 'audit.exported' })).text())
  expect(rows.length).toBeGreaterThan(0)
  expect(rows[0]).toContain('导出审计日志')
})

test('nobody else takes it out', async () => {
  for (const role of ['leader', 'system_admin', 'security_admin', 'team_member'] as const) {
    const answer = await app.request(role, 'POST', '/admin/audit/export', { body: {} })
    expect(answer.status, role).toBe(403)
  }
})

test('the page names changed fields in words and keeps its filter on the way back', async () => {
  const page = async (locale: string) =>
    (
      await app.request('audit_admin', 'GET', '/admin/audit?action=visit&after=99999', {
        headers: { Cookie: `${await app.signIn('audit_admin')}; locale=${locale}` },
      })
    ).text()
  expect(await page('zh-CN')).toContain('href="/admin/audit?action=visit"')
  expect(await page('en')).not.toMatch(/changed [a-z]+[A-Z]/)
})

test('the page tells the day once, and every row by its second', async () => {
  const page = await opened('/admin/audit')
  expect(page.match(/class="accounts-audit-day"[^>]*>[^<]*\d{4}年\d+月\d+日 周./g)?.length).toBeGreaterThan(0)
  expect(page).toMatch(/<td>\d\d:\d\d:\d\d<\/td>/)
  expect(page).not.toContain('<td>完成</td>')
})

test('of what was acted on an account is named, and every other record told by kind and id alone', async () => {
  const page = await opened('/admin/audit?action=account.')
  expect(page).toMatch(/账号<!-- --> <!-- -->\S+ <a class="z-link accounts-audit-id"/)
  const tickets = await opened('/admin/audit?action=ticket.')
  expect(tickets).toMatch(/<td>工单(<!-- -->)? <a class="z-link accounts-audit-id"/)
})

test('the log is filtered by the way a thing came and by how it ended, in the list and in the file', async () => {
  const { username } = demoAccounts.find(({ role }) => role === 'leader')!
  await app.request(null, 'POST', '/sign-in', { body: { username, password: 'Wrong-Password-1' } })
  const refused = await opened('/admin/audit?result=refused')
  expect(refused).toContain('被拒')
  expect(refused).toContain('园区领导 <')
  const counted = async (filter: Record<string, string>) => rowsOf(await (await taken(filter)).text()).length
  const files = await Promise.all([
    ...[counted({}), counted({ result: 'refused' }), counted({ result: 'done' })],
    ...['page', 'api', 'job'].map((via) => counted({ via })),
  ])
  const [all, no, yes, byPage, byApi, byJob] = files as [number, number, number, number, number, number]
  expect(no).toBeGreaterThan(0)
  // Every file is itself a row of the log, so that what came later holds a few more.
  expect(Math.abs(no + yes - all)).toBeLessThan(8)
  expect(Math.abs(byPage + byApi + byJob - all)).toBeLessThan(8)
})

test('a way that is none is no filter on the page, and refused by the file', async () => {
  expect(await opened('/admin/audit?via=fax&result=perhaps')).toContain('审计日志')
  expect((await taken({ via: 'fax' })).status).toBe(422)
})
