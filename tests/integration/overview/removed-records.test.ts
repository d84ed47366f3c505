import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachedMessages } from '#app/domain/attached-messages.ts'
import { associations } from '#db/schema/associations.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { visits } from '#db/schema/visits.ts'
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

const others = [
  [
    'visit',
    'visits',
    seedId('V-T1-sijun'),
    'leader',
    '这次走访已在 2021-02-08 删除',
    'This visit was deleted',
  ],
  ['trip', 'trips', seedId('T2'), 'leader', '这次外出已在 2021-02-08 删除', 'This trip was deleted'],
  [
    'policy',
    'policies',
    seedId('PO-rent'),
    'leader',
    '这条政策已在 2021-02-08 删除',
    'This policy was deleted',
  ],
] as const

test.each(others)('D5: so does a deleted %s’s, and a program learns nothing of it', async (...one) => {
  const [, word, id, role, zh, en] = one
  expect((await page(`/${word}/${id}`)).status).toBe(200)
  const read = await app.request(role, 'GET', `/${word}/${id}`, { door: 'api' })
  const { version } = (await read.json()) as { version: number }
  const path = word === 'visits' ? `/${word}/${id}/remove` : `/${word}/${id}`
  const gone = await app.request(role, 'POST', path, { body: { version, reason: '登记错了' } })
  expect(gone.status).toBe(302)
  const { status, text } = await page(`/${word}/${id}`)
  expect([status, text.includes(zh)]).toEqual([404, true])
  expect((await page(`/${word}/${id}`, await english())).text).toContain(en)
  const api = await app.request(role, 'GET', `/${word}/${id}`, { door: 'api' })
  expect(((await api.json()) as { code: string }).code).toBe(`${word}.missing`)
})

test('D5: of a deleted confidential visit nobody learns anything', async () => {
  const visit = (await app.connection.db.select().from(visits).where(eq(visits.status, 'held'))).find(
    ({ deletedAt }) => !deletedAt,
  )!
  await app.connection.db
    .update(visits)
    .set({ confidential: true, deletedAt: new Date(), deletedBy: visit.ownerId, deleteReason: '登记错了' })
    .where(eq(visits.id, visit.id))
  const { status, text } = await page(`/visits/${visit.id}`)
  expect(status).toBe(404)
  expect(text).not.toContain('删除')
})

test('D5: what hangs on a visit, a trip or a policy is said in one sentence of both languages', () => {
  const visit = { tickets: 1, tasks: 2, leads: 1 }
  expect(attachedMessages['zh-CN'].hangs(visit)).toBe('挂在上面的有：1 件工单、2 项待办、1 条线索。')
  expect(attachedMessages.en.hangs(visit)).toBe('It has 1 ticket, 2 tasks, 1 lead.')
  expect(attachedMessages.en.hangs({ visits: 3 })).toBe('It has 3 visits.')
  expect(attachedMessages['zh-CN'].hangs({ plans: 0 })).toBe('上面没有挂别的记录。')
})
