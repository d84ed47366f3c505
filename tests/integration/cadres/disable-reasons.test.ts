import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { seedId } from '#db/seed/ids.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  for (const [code, reason] of Object.entries(reasons)) {
    const { version } = await one('system_admin', seedId(code))
    const body = { version, reason }
    const answer = await app.request('system_admin', 'POST', `/accounts/${seedId(code)}/disable`, {
      ...{ door: 'api', body },
    })
    expect(answer.status, await answer.text()).toBe(200)
  }
}, 120_000)
afterAll(() => app?.stop())

const reasons = { C01: '调往区里，十一月起', C02: '手机丢失，待查' }
const list = async (role: Role) => {
  const answer = await app.request(role, 'GET', '/accounts', { door: 'api' })
  return (
    (await answer.json()) as { items: { id: string; version: number; disabledReason: string | null }[] }
  ).items
}
const one = async (role: Role, id: string) => (await list(role)).find((account) => account.id === id)!

test('B10: the security administrator reads why an account was disabled, in the list and on the page', async () => {
  for (const [code, reason] of Object.entries(reasons)) {
    expect((await one('security_admin', seedId(code))).disabledReason).toBe(reason)
    const page = await (await app.request('security_admin', 'GET', `/admin/roles/${seedId(code)}`)).text()
    expect(page).toContain(reason)
  }
})

test('B10: nobody else reads it: neither who disabled it, nor the office, nor who reads the audit log’s list', async () => {
  for (const reason of Object.values(reasons)) {
    expect(JSON.stringify(await list('system_admin'))).not.toContain(reason)
    for (const [role, path] of [
      ['system_admin', '/admin/accounts?state=disabled'],
      ['system_admin', `/admin/accounts/${seedId('C01')}`],
      ['leader', `/search?q=${encodeURIComponent(reason)}`],
      ['leader', '/api/v1/cadres'],
    ] as [Role, string][])
      expect(await (await app.request(role, 'GET', path)).text(), `${role} ${path}`).not.toContain(reason)
  }
})
