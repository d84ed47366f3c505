import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/connect.server.ts'
import { type ImportOffice, importOffice, touched } from '#tests/support/import-office.ts'
import { digestOf } from '#tests/support/imported.ts'
import { workbook } from '#tests/support/ledgers.ts'

let office: ImportOffice
let db: Db
beforeAll(async () => {
  office = await importOffice('intake')
  db = office.db
})

describe('an import', () => {
  test('is tried without writing anything, written once confirmed, and taken back whole', async () => {
    const [{ name: cadre } = { name: '' }] = await db.execute<{ name: string }>(sql`
      select a.name from accounts a join account_roles r on r.account_id = a.id
      where r.role = 'liaison_cadre' and a.disabled_at is null limit 1`)
    const [{ name: known } = { name: '' }] = await db.execute<{ name: string }>(sql`
      select e.name from enterprises e where e.status = 'resident' and e.uscc is null limit 1`)
    const file = await workbook([
      {
        name: '企业台账',
        rows: [
          ['企业名称', '领域', '联系人', '联系电话', '入园时间', '联系干部', '地址'],
          ['星屿智能软件有限公司', '', '王建国', '13800000001', '2020.5.18', cadre, '一期 B 座 302'],
          [known, '', '李秀英', '13900000002', '', '', '二期 3 号楼'],
          ['星屿智能软件有限公司', '', '赵六', '13700000003', '', '', ''],
          ['坏日子科技有限公司', '', '', '', '2020.2.30', '', ''],
        ],
      },
      {
        name: '走访记录',
        rows: [
          ['走访日期', '走访企业', '走访人员', '走访内容', '登记人'],
          ['2019-11-06', '星屿智能软件有限公司', cadre, '谈了扩租', cadre],
          ['2019-11-07', '没有这一家有限公司', cadre, '谈了什么', cadre],
        ],
      },
    ])
    const before = await digestOf(db, touched)
    const one = await office.tried(file)
    expect(await one.on()).toMatchObject({ state: 'ready', fault: null })
    const rows = await one.rows()
    expect(
      rows.map(({ sheet, row, verdict, plan }) => [
        sheet,
        row,
        verdict,
        plan?.faults.map(({ code }) => code),
      ]),
    ).toEqual([
      [0, 2, 'new', []],
      [0, 3, 'update', []],
      [0, 4, 'update', []],
      [0, 5, 'error', []],
      [1, 2, 'new', []],
      [1, 3, 'error', ['notFound']],
    ])
    expect(await digestOf(db, touched)).toEqual(before)

    expect(await office.confirm(one)).toMatchObject({ state: 'done' })
    const [visit] = await db.execute<Record<string, unknown>>(sql`
      select v.report_on::text as on, v.recorded_by as by, v.original_author as author, e.name
      from visits v join visit_parties p on p.visit_id = v.id join enterprises e on e.id = p.enterprise_id
      where v.report_on = '2019-11-06'`)
    expect(visit).toEqual({
      on: '2019-11-06',
      by: office.leader,
      author: cadre,
      name: '星屿智能软件有限公司',
    })
    const people =
      await db.execute(sql`select c.name from contacts c join enterprises e on e.id = c.enterprise_id
      where e.name = '星屿智能软件有限公司' order by 1`)
    expect(people.map(({ name }) => name)).toEqual(['王建国', '赵六'])

    const again = await office.tried(file)
    expect((await again.rows()).map(({ verdict }) => verdict)).toEqual([
      'same',
      'same',
      'same',
      'error',
      'same',
      'error',
    ])

    expect(await office.takeBack(one)).toMatchObject({ state: 'reverted' })
    expect(await digestOf(db, touched)).toEqual(before)
  })
})
