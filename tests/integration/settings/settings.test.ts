import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app.stop())

type Body = Record<string, unknown>
const send = async (role: Role, method: string, path: string, body?: Body) => {
  const answer = await app.request(role, method, path, { door: 'api', body })
  return { status: answer.status, body: (await answer.json()) as Body }
}
const page = async (role: Role, path: string) =>
  (await app.request(role, 'GET', path, { headers: { Cookie: await app.signIn(role) } })).text()
const setting = async (topic: string) => {
  const { body } = await send('leader', 'GET', '/settings')
  return (body.items as { topic: string; version: number; value: Body }[]).find((one) => one.topic === topic)!
}
const elsewhere = {
  name: '成都浣花软件园',
  nameEn: 'Chengdu Huanhua Software Park',
  shortName: '浣花',
  shortNameEn: 'Huanhua',
  cityCode: '510100',
}

test('who says where the park is says it on every page at once, and who was slower is told', async () => {
  const { version, value } = await setting('park')
  expect(value.shortName).toBe('智谷')
  expect(await page('liaison_cadre', '/today')).toContain('<title>今日 · 智谷</title>')
  const set = await send('leader', 'POST', '/settings/park', { version, ...elsewhere })
  expect([set.status, set.body.version]).toEqual([200, version + 1])
  expect(await page('liaison_cadre', '/today')).toContain('<title>今日 · 浣花</title>')
  const late = await send('leader', 'POST', '/settings/park', { version, ...elsewhere })
  expect([late.status, late.body.code]).toEqual([409, 'record.changedByOther'])
  const nowhere = await send('leader', 'POST', '/settings/park', {
    ...{ version: version + 1, ...elsewhere },
    cityCode: '999999',
  })
  expect([nowhere.status, nowhere.body.fields]).toEqual([422, { cityCode: 'notFound' }])
})

test('a lunch break begins after the office opens and ends before it closes', async () => {
  const { version } = await setting('hours')
  const hours = { version, from: '09:00', to: '18:00' }
  const late = await send('system_admin', 'POST', '/settings/hours', {
    ...hours,
    lunchFrom: '12:00',
    lunchTo: '18:30',
  })
  expect([late.status, late.body.fields]).toEqual([422, { to: 'mustBeLater' }])
  const half = await send('system_admin', 'POST', '/settings/hours', { ...hours, lunchFrom: '12:00' })
  expect([half.status, half.body.fields]).toEqual([422, { lunchTo: 'required' }])
})

test('a patch with firms in it is not retired, and the refusal says how many there are', async () => {
  const { body } = await send('leader', 'GET', '/patches')
  const [patch] = body.items as { id: string; version: number }[]
  const refused = await send('leader', 'DELETE', `/patches/${patch!.id}`, {
    version: patch!.version,
    reason: '并片',
  })
  expect([refused.status, refused.body.code]).toEqual([409, 'patches.used'])
  expect(refused.body.title).toMatch(/\d+ 家企业/)
})

test('who is taken off a team loses what the team gave; who is named leads it from today', async () => {
  const { body: directory } = await send('leader', 'GET', '/cadres?q=方知夏')
  const [fang] = directory.items as { id: string }[]
  const team = {
    id: uuidv7(),
    name: '武汉组',
    nameEn: 'Wuhan team',
    leaderIds: [fang!.id],
    cityCodes: ['420100'],
  }
  const made = await send('leader', 'POST', '/teams', team)
  expect([made.status, made.body.leaderIds, made.body.memberIds]).toEqual([201, [fang!.id], []])
  const moved = await send('leader', 'PATCH', `/teams/${team.id}`, {
    version: made.body.version,
    leaderIds: [],
    memberIds: [fang!.id],
  })
  expect([moved.body.leaderIds, moved.body.memberIds]).toEqual([[], [fang!.id]])
})

test('next year’s holidays are entered by the office, and the year is decreed once they are', async () => {
  const off = {
    fromDay: '2027-01-01',
    toDay: '2027-01-03',
    kind: 'holiday',
    name: '元旦',
    nameEn: 'New Year',
  }
  const early = await send('system_admin', 'POST', '/holidays/years', { year: 2027, source: '通知' })
  expect([early.status, early.body.code]).toEqual([409, 'holidays.empty'])
  expect((await send('system_admin', 'POST', '/holidays', off)).status).toBe(201)
  expect((await send('system_admin', 'POST', '/holidays/years', { year: 2027, source: '通知' })).status).toBe(
    200,
  )
  // A decreed day that the office changes is what was decreed again once that is taken back.
  const day = '2021-02-11'
  const worked = { fromDay: day, kind: 'makeup_workday', name: '抢险', nameEn: 'Emergency work' }
  expect((await send('system_admin', 'POST', '/holidays', worked)).status).toBe(201)
  expect((await send('system_admin', 'POST', '/holidays/clear', { day })).status).toBe(200)
  expect(await page('system_admin', '/settings/holidays?year=2021')).not.toContain('抢险</span>')
  const again = await send('system_admin', 'POST', '/holidays/clear', { day })
  expect([again.status, again.body.code]).toEqual([404, 'holidays.missing'])
})

test('a word that was used is retired, never deleted: old records keep it, new ones may not choose it', async () => {
  const id = uuidv7()
  const made = await send('system_admin', 'POST', '/entries', {
    id,
    kind: 'topic',
    zh: '出海',
    en: 'Going abroad',
  })
  expect(made.status).toBe(201)
  const retired = await send('system_admin', 'PATCH', `/entries/${id}`, { version: 1, retired: true })
  expect(retired.body.retired).toBe(true)
  const { body } = await send('leader', 'GET', '/topics')
  const listed = body.items as { name: string; retired: boolean }[]
  expect(listed.find(({ name }) => name === '出海')).toMatchObject({ retired: true })
  const twice = await send('system_admin', 'POST', '/entries', {
    ...{ id: uuidv7(), kind: 'topic', zh: '出海', en: 'Abroad' },
  })
  expect([twice.status, twice.body.fields]).toEqual([422, { zh: 'twice' }])
})

test('the checklist names what is missing, what fails without it and who sets it; only one’s own has a button', async () => {
  const forLeader = await page('leader', '/settings')
  expect(forLeader).toContain('值班电话没填')
  expect(forLeader).toContain('填电话')
  const forSystem = await page('system_admin', '/settings')
  expect(forSystem).toContain('值班电话没填')
  expect(forSystem).not.toContain('填电话')
  // An administrator is told how many patches, and the names of none.
  expect(forSystem).not.toContain('一期甲片')
  expect(await page('leader', '/settings/patches')).toContain('一期甲片')
})
