import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { associations } from '#db/schema/associations.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { seedId } from '#db/seed/ids.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const firm = seedId('F19')
const association = seedId('A04')
const english = async () => ({ Cookie: `${await app.signIn('leader')}; locale=en` })
const page = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request('leader', 'GET', path, { headers })
  return { status: answer.status, text: (await answer.text()).replaceAll('<!-- -->', '') }
}
const remove = (path: string, version: number) =>
  app.request('leader', 'POST', `${path}/remove`, { body: { version, reason: '重复登记' } })

test('D5: before a firm is deleted, what hangs on it is said by word and number, in both languages', async () => {
  const { text } = await page(`/enterprises/${firm}/remove`)
  expect(text).toMatch(/挂在上面的有：(\d+ (次走访|个项目|件工单|份方案|项待办|位联系人)、?)+。/)
  expect((await page(`/enterprises/${firm}/remove`, await english())).text).toMatch(
    /It has (1 (visit|project|ticket|plan|task|contact)(, |\.)|\d+ \w+s(, |\.))+/,
  )
})

test('D5: so it is before an association is', async () => {
  const { text } = await page(`/associations/${association}/remove`)
  expect(text).toMatch(/挂在上面的有：(\d+ (次走访|个项目|位联系人|家会员)、?)+。/)
})

test('D5: a figure counts the deleted firm’s visits still, and its address opens to a page that says so', async () => {
  const count = async () => {
    const answer = await app.request('leader', 'GET', '/metrics/attraction', { door: 'api' })
    return ((await answer.json()) as { figures?: object }).figures
  }
  const before = await count()
  const [row] = await app.connection.db.select().from(enterprises).where(eq(enterprises.id, firm))
  expect((await remove(`/enterprises/${firm}`, row!.version)).status).toBe(302)
  expect(await count()).toEqual(before)
  const { status, text } = await page(`/enterprises/${firm}`)
  expect(status).toBe(404)
  expect(text).toContain('这家企业已在 2021-02-08 删除')
  expect(text).not.toContain(row!.name)
  expect((await page(`/enterprises/${firm}`, await english())).text).toContain(
    'This firm was deleted on 2021-02-08',
  )
})

test('D5: so does a deleted association’s; programs and administrators learn nothing of either', async () => {
  const [row] = await app.connection.db.select().from(associations).where(eq(associations.id, association))
  expect((await remove(`/associations/${association}`, row!.version)).status).toBe(302)
  expect((await page(`/associations/${association}`)).text).toContain('这家协会已在 2021-02-08 删除')
  const api = await app.request('leader', 'GET', `/enterprises/${firm}`, { door: 'api' })
  expect([api.status, ((await api.json()) as { code: string }).code]).toEqual([404, 'enterprises.missing'])
  const keeper = await app.request('system_admin', 'GET', `/enterprises/${firm}`)
  expect(await keeper.text()).not.toContain('2021-02-08 删除')
})
