import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { demoAccounts } from '#db/seed/index.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { ledgersByApi } from '#tests/support/ledgers-by-api.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const now = new Date('2021-02-10T04:00:00Z')
const { work, ask } = ledgersByApi(() => app, now)
const handIn = async (role: Role, ledger: string) => {
  const id = uuidv7()
  const content = Buffer.from(ledger).toString('base64')
  const { status } = await ask(role, 'POST', '/imports', { id, name: '台账.csv', content })
  expect(status).toBe(201)
  await work()
  return id
}
const standing = async (id: string) => (await ask('leader', 'GET', `/imports/${id}`)).said
const step = async (role: Role, id: string, name: string, more = {}) =>
  ask(role, 'POST', `/imports/${id}/${name}`, { version: (await standing(id)).version, ...more })

describe('a ledger', () => {
  test('adds to a visit that is there what it does not say, and tells nobody what it says', async () => {
    const [firm] = (await ask('leader', 'GET', '/enterprises?limit=1')).said.items as { name: string }[]
    const visit = (rest: string) => `走访日期,走访企业,企业诉求,走访地点\n2018-04-02,${firm!.name},${rest}\n`
    const first = await handIn('intake', visit('缺电工,'))
    await step('leader', first, 'confirm')
    await work()
    const again = await handIn('team_member', visit('别的诉求,二期'))
    const { items } = (await ask('team_member', 'GET', `/imports/${again}/rows`)).said as {
      items?: unknown[]
    }
    expect(items).toMatchObject([
      { verdict: 'update', recordId: null, changes: [{ field: 'visits.place', from: null, to: '二期' }] },
    ])
    expect(JSON.stringify(items)).not.toContain('缺电工')
  })

  test('is read by who brought it and by leadership, and by nobody else', async () => {
    const id = await handIn(
      'team_member',
      '企业名称,联系人及电话,备注\n权限试样有限公司,王一 13800001234,另打 13800001235\n',
    )
    for (const [role, status] of [
      ['team_member', 200],
      ['leader', 200],
      ['intake', 404],
      ['liaison_cadre', 404],
      ['follow_up', 403],
      ['system_admin', 404],
      ['security_admin', 404],
    ] as const)
      expect([role, (await ask(role, 'GET', `/imports/${id}`)).status]).toEqual([role, status])
    const rows = JSON.stringify((await ask('leader', 'GET', `/imports/${id}/rows`)).said)
    expect(rows).toContain('权限试样有限公司')
    expect(rows).not.toMatch(/1380000123\d/)
    // The rows left out go back to whoever brought them, numbers and all.
    const back = (role: Role) => app.request(role, 'GET', `/imports/${id}/errors`)
    expect([(await back('team_member')).status, (await back('leader')).status]).toEqual([200, 403])
  })

  test('is confirmed and taken back by a leader, never by who brought it', async () => {
    const id = await handIn('team_member', '企业名称\n确认试样有限公司\n')
    expect(await step('team_member', id, 'confirm')).toMatchObject({ status: 403 })
    const own = await handIn('leader', '企业名称\n自己确认有限公司\n')
    expect(await step('leader', own, 'confirm')).toMatchObject({ status: 403, code: 'imports.ownImport' })
    expect(await step('leader', id, 'confirm')).toMatchObject({ status: 200 })
    await work()
    expect(await standing(id)).toMatchObject({ state: 'done', totals: { new: 1 } })
    expect(await step('team_member', id, 'revert')).toMatchObject({ status: 403 })
    expect(await step('leader', id, 'revert')).toMatchObject({ status: 200 })
    await work()
    expect(await standing(id)).toMatchObject({ state: 'reverted' })
    expect(await step('leader', id, 'confirm')).toMatchObject({ status: 409, code: 'imports.otherState' })
  })

  test('has its wrong cells mended in place, its words given a meaning, and its doubles decided', async () => {
    const id = await handIn(
      'intake',
      '企业名称,领域,入园时间\n改格试样有限公司,软体业,2020.2.30\n改格试样,,\n',
    )
    expect(await standing(id)).toMatchObject({ totals: { error: 1 } })
    await step('intake', id, 'mend', { sheet: 0, row: 2, column: 2, text: '2020-02-28' })
    await work()
    await step('intake', id, 'mean', { field: 'industryCode', word: '软体业', code: 'software' })
    await work()
    expect(await standing(id)).toMatchObject({ totals: { new: 1, error: 0, doubt: 1 } })
    await step('intake', id, 'decide', { sheet: 0, row: 3, decision: 'same' })
    await work()
    expect(await standing(id)).toMatchObject({ totals: { new: 1, doubt: 0 } })
    expect(await step('intake', id, 'drop', { reason: '另交一份' })).toMatchObject({ status: 200 })
    expect(await standing(id)).toMatchObject({ state: 'dropped' })
  })

  test('that names somebody gives her no right to the visit or to a number', async () => {
    const firms = (await ask('leader', 'GET', '/enterprises?limit=200')).said.items as {
      id: string
      name: string
    }[]
    const me = demoAccounts.find(({ role }) => role === 'team_member')!
    const free = firms.find(({ name }) => name.includes('有限公司')) ?? firms[0]!
    const id = await handIn(
      'intake',
      `走访日期,走访企业,走访人员,走访内容\n2018-03-05,${free.name},${me.name},谈了很久以前的事\n`,
    )
    expect(await standing(id)).toMatchObject({ totals: { new: 1 } })
    await step('leader', id, 'confirm')
    await work()
    const found = (await ask('team_member', 'GET', '/visits?from=2018-03-05&to=2018-03-05')).said.items as {
      access: string
    }[]
    expect(found).toMatchObject([{ access: 'card', reportOn: '2018-03-05' }])
  })

  test('nor to a trip on which it says she went', async () => {
    const me = demoAccounts.find(({ role }) => role === 'team_member')!
    const id = await handIn(
      'intake',
      `外出名称,目的地,出发日期,返回日期,外出人员\n早年去北京,北京,2018-04-02,2018-04-04,${me.name}\n`,
    )
    expect(await standing(id)).toMatchObject({ totals: { new: 1 } })
    await step('leader', id, 'confirm')
    await work()
    const trips = (await ask('team_member', 'GET', '/trips?limit=200')).said.items as {
      id: string
      version: number
      title: string
      members: { name: string }[]
    }[]
    const trip = trips.find(({ title }) => title === '早年去北京')!
    expect(trip.members.map(({ name }) => name)).toContain(me.name)
    const change = { version: trip.version, title: '改一改' }
    expect(await ask('team_member', 'PATCH', `/trips/${trip.id}`, change)).toMatchObject({ status: 403 })
    expect(await ask('leader', 'PATCH', `/trips/${trip.id}`, change)).toMatchObject({ status: 200 })
  })
})
