import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { auditLog } from '#db/schema/activity.ts'
import { accounts, units } from '#db/schema/cadres.ts'
import { imports } from '#db/schema/imports.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { workbook } from '#tests/support/ledgers.ts'
import { ledgersByApi } from '#tests/support/ledgers-by-api.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const now = new Date('2021-02-10T04:00:00Z')
const { work, ask } = ledgersByApi(() => app, now)
type Sheets = Parameters<typeof workbook>[0]
const handIn = async (role: Role, sheets: Sheets) => {
  const id = uuidv7()
  const content = Buffer.from(await workbook(sheets)).toString('base64')
  expect((await ask(role, 'POST', '/imports', { id, name: '台账.xlsx', content })).status).toBe(201)
  await work()
  return id
}
type Row = {
  word: string
  name: string
  verdict: string
  faults: { code: string }[]
  cellFaults: { code: string }[]
  changes: { field: string; to: unknown }[]
}
const rowsOf = async (role: Role, id: string) =>
  (await ask(role, 'GET', `/imports/${id}/rows`)).said.items as Row[]
const versionOf = async (id: string) => {
  const [one] = await app.connection.db.select().from(imports).where(eq(imports.id, id))
  return one!.version
}
const step = async (role: Role, id: string, name: string) => {
  const answered = await ask(role, 'POST', `/imports/${id}/${name}`, { version: await versionOf(id) })
  await work()
  return answered
}
const people = (...rows: string[][]) => ({
  name: '账号',
  rows: [['用户名', '姓名', '英文姓名', '单位', '角色'], ...rows],
})
const account = async (username: string) => {
  const [found] = await app.connection.db.select().from(accounts).where(eq(accounts.username, username))
  return found!
}
const rolesOf = async (username: string) => {
  const rows = await app.connection.db.execute<{ role: string }>(sql`
    select r.role from account_roles r join accounts a on a.id = r.account_id
    where a.username = ${username} and r.to_day is null order by r.role`)
  return rows.map(({ role }) => role)
}
/** What the page shows once, in its order. */
const shown = async (role: Role, id: string, half: 'passwords' | 'codes') => {
  const answer = await app.request(role, 'POST', `/imports/${id}/${half}`, { body: {} })
  const page = await answer.text()
  const words = [...page.matchAll(/<code>([^<]+)<\/code>/g)].map(([, word]) => word!)
  return { status: answer.status, words }
}

describe('a ledger of what administrators keep', () => {
  const unit = {
    name: '单位',
    rows: [
      ['名称', '英文名称'],
      ['迁入试样处', 'Move-in office'],
    ],
  }
  const words = {
    name: '词条',
    rows: [
      ['哪一类', '中文', '英文'],
      ['走访话题', '迁入试样话题', 'Move-in topic'],
    ],
  }
  const days = {
    name: '放假和调休',
    rows: [
      ['日期', '休还是上班', '名称', '英文名称'],
      ['2021-03-09', '休', '试样节', 'Sample day'],
    ],
  }
  let whole: string

  test('is tried for who brought it, and confirmed by the other administrator, who reads each role she grants', async () => {
    whole = await handIn('system_admin', [
      unit,
      people(
        ['qin.yue', '秦越', '', '迁入试样处', '联系干部、招商队员'],
        ['qiao.an', '乔安', 'Qiao An', '迁入试样处', '受理员'],
      ),
      words,
      days,
    ])
    const rows = await rowsOf('security_admin', whole)
    expect(rows.map(({ word, name, verdict }) => [word, name, verdict])).toEqual([
      ['units', '迁入试样处', 'new'],
      ['accounts', '秦越', 'new'],
      ['accounts', '乔安', 'new'],
      ['dictionary', 'topic 迁入试样话题', 'new'],
      ['holidays', '2021-03-09', 'new'],
    ])
    expect(rows[1]?.changes).toMatchObject([
      { field: 'accounts.nameEn', to: 'Qin Yue' },
      { field: 'accountRoles.role', to: ['联系干部', '招商队员'] },
    ])
    for (const [role, status] of [
      ['system_admin', 200],
      ['leader', 404],
      ['team_member', 404],
      ['audit_admin', 403],
    ] as const)
      expect([role, (await ask(role, 'GET', `/imports/${whole}`)).status]).toEqual([role, status])
    for (const role of ['system_admin', 'leader'] as const)
      expect([role, (await step(role, whole, 'confirm')).status]).toEqual([
        role,
        role === 'leader' ? 404 : 403,
      ])
    const mend = { version: await versionOf(whole), sheet: 1, row: 2, column: 4, text: '领导' }
    expect((await ask('security_admin', 'POST', `/imports/${whole}/mend`, mend)).status).toBe(403)
    expect(await step('security_admin', whole, 'confirm')).toMatchObject({ status: 200 })
    expect((await ask('security_admin', 'GET', `/imports/${whole}`)).said).toMatchObject({ state: 'done' })
  })

  test('opens accounts in their unit that let nobody in, and each stands in the audit log', async () => {
    const [made] = await app.connection.db.select().from(units).where(eq(units.name, '迁入试样处'))
    expect(await account('qin.yue')).toMatchObject({
      ...{ name: '秦越', nameEn: 'Qin Yue', unitId: made?.id, searched: '秦越 qinyue' },
      ...{ passwordHash: null, mustChangePassword: true },
    })
    expect(await rolesOf('qin.yue')).toEqual(['liaison_cadre', 'team_member'])
    const { id } = await account('qin.yue')
    const log = await app.connection.db.select().from(auditLog).where(eq(auditLog.subjectId, id))
    expect(log.map(({ action }) => action)).toEqual(['account.created'])
    const granted = await app.connection.db.execute<{ username: string }>(sql`
      select distinct a.username from audit_log l join accounts a on a.id = l.actor_id
      where l.action = 'role.granted' and l.request_id = ${whole}`)
    const security = await ask('security_admin', 'GET', `/imports/${whole}`)
    expect(granted.length).toBe(1)
    expect((await account(granted[0]!.username)).name).toBe(security.said.confirmer)
    const noted = await app.connection.db.execute<{ topic: string }>(sql`
      select topic from setting_versions where topic in ('units', 'entries', 'holidays') and created_at = ${now.toISOString()}::timestamptz order by 1`)
    expect(noted.map(({ topic }) => topic)).toEqual(['entries', 'holidays', 'units'])
  })

  test('has its first passwords shown once to one administrator and their codes to the other; both open', async () => {
    expect((await shown('security_admin', whole, 'passwords')).status).toBe(403)
    const { words } = await shown('system_admin', whole, 'passwords')
    expect(words).toHaveLength(2)
    const [first = ''] = words
    expect((await shown('system_admin', whole, 'passwords')).status).toBe(409)
    expect((await shown('system_admin', whole, 'codes')).status).toBe(403)
    const signIn = (password: string) =>
      app.request(null, 'POST', '/sign-in', { body: { username: 'qiao.an', password } })
    expect((await signIn(first)).status).toBe(401)
    const { words: codes } = await shown('security_admin', whole, 'codes')
    const entered = await signIn(`${first}${codes[0]}`)
    expect([entered.status, codes.length]).toEqual([302, 2])
    const headers = { Cookie: entered.headers.getSetCookie()[0]!.split(';')[0]! }
    const own = { current: `${first}${codes[0]}`, password: 'Ningbo-2021-own' }
    expect((await app.request('intake', 'POST', '/me/password', { body: own, headers })).status).toBe(302)
    // Nothing that is kept has them as they read.
    for (const table of ['import_rows', 'import_writes', 'audit_log', 'activities', 'outbox', 'accounts'])
      for (const word of [first, codes[0]!]) {
        const [found] = await app.connection.db.execute<{ n: number }>(
          sql`select count(*)::int as n from ${sql.identifier(table)} t where t::text like ${`%${word}%`}`,
        )
        expect([table, found?.n]).toEqual([table, 0])
      }
  })

  test('gives who is there what it says besides, and ends what let her in before', async () => {
    const [before] = await app.connection.db.select().from(accounts).where(eq(accounts.username, 'qin.yue'))
    const id = await handIn('system_admin', [people(['QIN.YUE', '秦越', '', '迁入试样处', '受理员'])])
    expect(await rowsOf('system_admin', id)).toMatchObject([
      { verdict: 'update', changes: [{ to: ['联系干部', '招商队员', '受理员'] }] },
    ])
    await step('security_admin', id, 'confirm')
    expect(await rolesOf('qin.yue')).toEqual(['intake', 'liaison_cadre', 'team_member'])
    expect((await account('qin.yue')).sessionEpoch).toBe(before!.sessionEpoch + 1)
    await step('security_admin', id, 'revert')
    expect(await rolesOf('qin.yue')).toEqual(['liaison_cadre', 'team_member'])
    expect((await account('qin.yue')).disabledAt).toBeNull()
  })

  test('is refused, row by row, what the pages refuse', async () => {
    const gone = await app.connection.db.select().from(accounts).where(sql`disabled_at is not null`)
    const id = await handIn('system_admin', [
      people(
        ['qin.yue', '秦越', '', '迁入试样处', '系统管理员'],
        ['zhao.x', '赵新', '', '没有这个处', '受理员'],
        ['1', '钱新', '', '', '受理员'],
        ['sun.x', '孙新', '', '', '安全管理员、审计管理员'],
        ['li.x', '李新', '', '', '受理员'],
        ['LI.X', '李旧', '', '', '受理员'],
        [gone[0]!.username, gone[0]!.name, '', '', '受理员'],
        ['zhou.x', '周新', '', '', '扫地僧'],
      ),
    ])
    const rows = await rowsOf('system_admin', id)
    expect(
      rows.map(({ verdict, faults, cellFaults }) => [
        verdict,
        ...[...faults, ...cellFaults].map(({ code }) => code),
      ]),
    ).toEqual([
      ['error', 'apart'],
      ['error', 'notFound'],
      ['error', 'wrongFormat'],
      ['error', 'apart'],
      ['new'],
      ['error', 'twice'],
      ['error', 'left'],
      ['error', 'unknownChoice'],
    ])
  })

  test('is taken back: who never came is closed, who uses hers stays with her role, and the rest is as it was', async () => {
    expect(await step('system_admin', whole, 'revert')).toMatchObject({ status: 403 })
    expect(await step('security_admin', whole, 'revert')).toMatchObject({ status: 200 })
    expect((await account('qin.yue')).disabledAt).toEqual(now)
    expect(await rolesOf('qin.yue')).toEqual([])
    expect((await account('qiao.an')).disabledAt).toBeNull()
    expect(await rolesOf('qiao.an')).toEqual(['intake'])
    const [left] = await app.connection.db.execute(sql`
      select (select deleted_at is null from units where name = '迁入试样处') as unit,
        (select count(*)::int from dictionary_entries where zh = '迁入试样话题') as words,
        (select count(*)::int from holiday_days where day = '2021-03-09') as days`)
    // Somebody at work belongs to the unit.
    expect(left).toEqual({ unit: true, words: 0, days: 0 })
  })
})

describe('hours of work and years that are decreed', () => {
  const days = {
    name: '放假和调休',
    rows: [
      ['日期', '休还是上班', '名称', '英文名称'],
      ['2032-01-01', '休', '元旦', 'New Year'],
    ],
  }
  const years = {
    name: '年历',
    rows: [
      ['年份', '依据'],
      ['2032', '试样令一号'],
      ['2033', '试样令二号'],
    ],
  }
  const hours = (from: string) => ({
    name: '上班时间',
    rows: [
      ['上班', '下班', '午休开始', '午休结束'],
      [from, '17:00', '11:45', '13:00'],
    ],
  })
  const settings = async () => {
    const [found] = await app.connection.db.execute(sql`
      select (select value ->> 'from' from setting_versions where topic = 'hours' order by number desc limit 1) as hours,
        (select source from calendar_years where year = 2032) as source,
        (select value ->> 'source' from setting_versions where topic = 'holidays' and subject = '2032' order by number desc limit 1) as noted`)
    return found
  }

  test('come in the ledger of the administrators, a year only with days of it, and go with it', async () => {
    const id = await handIn('system_admin', [hours('08:15'), days, years])
    const rows = await rowsOf('security_admin', id)
    expect(
      rows.map(({ word, verdict, faults }) => [word, verdict, ...faults.map(({ code }) => code)]),
    ).toEqual([
      ['hours', 'update'],
      ['holidays', 'new'],
      ['years', 'new'],
      ['years', 'error', 'noDays'],
    ])
    await step('security_admin', id, 'confirm')
    expect(await settings()).toEqual({ hours: '08:15', source: '试样令一号', noted: '试样令一号' })
    const told = await app.connection.db.execute<{ event: string }>(
      sql`select event from activities where particulars ->> 'importId' = ${id} order by 1`,
    )
    expect(told.map(({ event }) => event)).toEqual([
      'holiday.set',
      'holiday.yearDeclared',
      'setting.hoursChanged',
    ])
    const again = await handIn('system_admin', [hours('08:15'), days, years])
    expect((await rowsOf('system_admin', again)).map(({ verdict }) => verdict)).toEqual([
      ...['same', 'same', 'same', 'error'],
    ])
    await step('security_admin', id, 'revert')
    expect(await settings()).toEqual({ hours: '08:30', source: null, noted: null })
  })

  test('are compared in a ledger of the business, and left to the administrators', async () => {
    const id = await handIn('leader', [hours('08:20'), years])
    expect((await rowsOf('leader', id)).map(({ verdict, faults }) => [verdict, faults[0]?.code])).toEqual([
      ['error', 'administrators'],
      ['error', 'administrators'],
      ['error', 'administrators'],
    ])
  })
})

describe('a ledger of both kinds', () => {
  const firms = {
    name: '企业',
    rows: [
      ['企业名称', '领域'],
      ['两手试样有限公司', '软件开发'],
    ],
  }
  const both = () => [firms, people(['wu.x', '吴新', '', '', '受理员'])]
  test.each([
    ['system_admin', 'accounts', '企业'],
    ['leader', 'enterprises', '账号'],
  ] as const)(
    'is read by a %s as far as it is hers, and says which sheet is not',
    async (role, word, sheet) => {
      const id = await handIn(role, both())
      expect((await rowsOf(role, id)).map((row) => row.word)).toEqual([word])
      const page = await (await app.request(role, 'GET', `/imports/${id}`)).text()
      expect(page).toContain(`没有读「${sheet}」`)
      const { items } = (await ask(role, 'GET', '/imports')).said as unknown as {
        items: { id: string; kind: string }[]
      }
      const kind = role === 'leader' ? 'business' : 'administration'
      expect(items.find((one) => one.id === id)?.kind).toBe(kind)
      expect([...new Set(items.map((one) => one.kind))]).toEqual([kind])
    },
  )
})
