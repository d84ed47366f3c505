import { afterAll, beforeAll, expect, test } from 'vitest'
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
