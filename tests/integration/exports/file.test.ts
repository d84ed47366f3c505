import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { askFor, bytesOf, linesOf, takeAway } from '#tests/support/exporting.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

type Said = { format?: string; purpose?: string } & Record<string, string>
const asked = (role: Role, { format, purpose, ...filter }: Said, locale = 'zh-CN') =>
  takeAway(app, role, 'enterprises', {
    ...(format && { format }),
    ...(purpose && { purpose }),
    filter,
    locale,
  })

const firm = (name: string) => ({ name, nameKey: nameKey(name), ...findableAs.enterprise({ name }) })

test('the file holds what the page shows, with who took it, when and what for', async () => {
  const answer = await asked('team_member', { status: 'resident', city: '330200' })
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /attachment; filename="enterprises-2021-02-\d\d\.csv"/,
  )
  const lines = linesOf(await bytesOf(answer))
  expect(lines[0]).toBe('企业,行业,来源城市,阶段,联系干部,片区,上次联系,未办工单,提醒')
  const page = await (
    await app.request('team_member', 'GET', '/enterprises?status=resident&city=330200')
  ).text()
  const shown = [...page.matchAll(/<td><a href="\/enterprises\/[^"]+">([^<]+)/g)].map(([, name]) => name)
  const end = lines.indexOf('')
  expect(lines.slice(1, end).map((line) => line.split(/[,（]/)[0])).toEqual(shown)
  expect(shown.length).toBeGreaterThan(2)
  expect(lines.slice(end + 1).map((line) => line.split(',')[0])).toEqual([
    '导出人',
    '导出时间',
    '编号',
    '筛选',
    '做什么用',
  ])
  expect(lines).toContain('导出人,方知夏')
  expect(lines).toContain('筛选,落户 · 宁波')
})

test('a workbook has the same cells, text that looks like a formula or a number as text, and a sheet for the mark', async () => {
  await app.connection.db
    .insert(enterprises)
    .values([firm('=HYPERLINK("http://x")公司'), firm('00123456789012345678')])
  const inCsv = linesOf(await bytesOf(await asked('leader', {})), 'utf-8')
  const book = await readXlsx(await bytesOf(await asked('leader', { format: 'xlsx' })))
  expect(book.sheets.map(({ name }) => name)).toEqual(['企业', '水印'])
  const rows = book.sheets[0]!.rows
  expect(rows.map((row) => row[0])).toContain('=HYPERLINK("http://x")公司')
  expect(rows.map((row) => row[0])).toContain('00123456789012345678')
  expect([...(book.sheets[0]!.cells?.values() ?? [])].filter((cell) => cell.formula)).toEqual([])
  expect(inCsv.find((line) => line.includes('HYPERLINK'))).toMatch(/^"?'=/)
  expect(rows.length).toBe(inCsv.indexOf(''))
  expect(book.sheets[1]!.rows.map((row) => row[1])).toContain('一季度走访排班')
})

test('GBK for old programs, English for whoever reads it', async () => {
  const gbk = linesOf(await bytesOf(await asked('leader', { format: 'gbk' })), 'gb18030')
  const utf = linesOf(await bytesOf(await asked('leader', {})), 'utf-8')
  expect(gbk.slice(0, 5)).toEqual(utf.slice(0, 5))
  const english = linesOf(await bytesOf(await asked('leader', {}, 'en')), 'utf-8')
  expect(english[0]).toMatch(/^Firm,Industry,Origin city/)
})

test('taking it is one entry of the audit log, with the purpose, the rows and the digest of the file', async () => {
  await asked('team_leader', { gap: 'no_cadre', purpose: '补联系干部' })
  const log = await (await app.request('audit_admin', 'GET', '/admin/audit?action=exports.taken')).text()
  expect(log).toContain('导出清单')
  expect(log).toMatch(/补联系干部（\d+ 行，摘要 [\da-f]{64}）/)
})

test('more than two hundred rows wait for a leader; a filter that cannot be read is refused by name', async () => {
  await app.connection.db
    .insert(enterprises)
    .values(Array.from({ length: 205 }, (_, at) => firm(`叠翠第${at}软件`)))
  const filter = { q: '叠翠' }
  expect((await askFor(app, 'team_member', 'enterprises', { filter })).to).toBe('/exports')
  const wrong = await askFor(app, 'leader', 'enterprises', { filter: { status: 'gone' } })
  expect([wrong.answer.status, Object.keys(JSON.parse(await wrong.answer.text()).refusal.fields)]).toEqual([
    422,
    ['status'],
  ])
  expect((await askFor(app, 'system_admin', 'enterprises')).answer.status).toBe(403)
})
