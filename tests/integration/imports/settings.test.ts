import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { limitMessages } from '#app/domain/limits/messages.ts'
import { readPark } from '#app/domain/park/park.server.ts'
import { changeTopic, standing } from '#app/domain/park/settings.server.ts'
import type { Db } from '#db/connect.server.ts'
import { aContext } from '#tests/support/builders.ts'
import { type ImportOffice, importOffice } from '#tests/support/import-office.ts'
import { digestOf } from '#tests/support/imported.ts'
import { workbook } from '#tests/support/ledgers.ts'

const tables = ['patches', 'metric_targets', 'baseline_figures', 'units', 'dictionary_entries']
const set = ['patches', 'teams', 'team_members', 'sla_policies', 'enterprises']
const park = ['园区名称', '英文名称', '简称', '英文简称', '所在城市']
const limitHeads = Object.values(limitMessages['zh-CN'].fields)
let office: ImportOffice
let db: Db
beforeAll(async () => {
  office = await importOffice('team_leader')
  db = office.db
})

describe('sheets of settings', () => {
  test('set what leadership keeps, with its version; what the administrator keeps is hers to set', async () => {
    const before = await digestOf(db, tables)
    const file = await workbook([
      {
        name: '片和片长',
        rows: [
          ['名称', '英文名称'],
          ['试样片', 'Sample patch'],
        ],
      },
      {
        name: '年度目标',
        rows: [
          ['什么', '年度', '多少'],
          ['landed', '2021', '30'],
          ['landed', '2022', '40'],
        ],
      },
      {
        name: '单位',
        rows: [
          ['名称', '英文名称'],
          ['试样处', 'Sample office'],
        ],
      },
      {
        name: '放假和调休',
        rows: [
          ['日期', '休还是上班', '名称', '英文名称'],
          ['2021-03-09', '休', '试样节', 'Sample day'],
        ],
      },
    ])
    const one = await office.tried(file)
    const verdicts = async () =>
      (await one.rows()).map(({ word, verdict, plan }) => [
        word,
        verdict,
        ...(plan?.faults ?? []).map(({ code }) => code),
      ])
    expect(await verdicts()).toEqual([
      ['patches', 'new'],
      ['targets', 'update'],
      ['targets', 'new'],
      ['units', 'error', 'administrators'],
      ['holidays', 'error', 'administrators'],
    ])
    expect(await office.confirm(one)).toMatchObject({ state: 'done' })
    const versions = async () =>
      (
        await db.execute<{ topic: string; value: unknown }>(sql`
          select topic, value from setting_versions where topic in ('patches', 'targets') order by topic, created_at, number, value ->> 'year'`)
      ).map(({ topic, value }) => [topic, value])
    expect(await versions()).toEqual([
      ['patches', { name: '试样片', nameEn: 'Sample patch', leadId: null }],
      ['targets', { metric: 'landed', year: 2021, value: 30 }],
      ['targets', { metric: 'landed', year: 2022, value: 40 }],
    ])
    expect(await office.takeBack(one)).toMatchObject({ state: 'reverted' })
    expect(await digestOf(db, tables)).toEqual(before)
    const last = await db.execute<{ topic: string; value: unknown }>(sql`
      select topic, value from setting_versions where number = 2 and topic <> 'park' order by topic, value ->> 'year'`)
    expect(last.map(({ topic, value }) => [topic, value])).toEqual([
      ['patches', null],
      ['targets', { metric: 'landed', year: 2021, value: 20 }],
      ['targets', null],
    ])
  })
  test('set the park, its duty phone, its teams and its limits; what one sheet makes, the others name', async () => {
    const limits = ['2021-02-11', 20, 60, 240, 30, 60, 120, 480, 1, 1, 3, 2, 10, 3, 20, 40]
    const file = await workbook([
      { name: '园区信息', rows: [park, ['试样软件园', 'Sample Park', '试样', 'Sample', '宁波']] },
      {
        name: '上班时间',
        rows: [
          ['上班', '下班'],
          ['09:00', '18:00'],
        ],
      },
      {
        name: '值班电话',
        rows: [['值班电话'], ['0574-87000000']],
      },
      {
        name: '企业台账',
        rows: [
          ['企业名称', '所属片区', '领域', '地址'],
          ['试样新片企业有限公司', '试样新片', '', ''],
          ['试样无片企业有限公司', '没有这一片', '', ''],
        ],
      },
      {
        name: '片和片长',
        rows: [
          ['名称', '英文名称'],
          ['试样新片', 'Sample new patch'],
        ],
      },
      {
        name: '小队',
        rows: [
          ['名称', '英文名称', '目标城市'],
          ['试样队', 'Sample team', '深圳'],
        ],
      },
      {
        name: '小队成员',
        rows: [
          ['小队', '队员', '队长', '从', '到'],
          ['试样队', office.cadre.name, '是', '2020-01-01', '2020-06-30'],
          ['试样队', office.cadre.name, '', '2020-06-01', ''],
          ['试样队', office.cadre.name, '', '2020-06-30', ''],
        ],
      },
      { name: '服务时限', rows: [limitHeads, limits, ['2021-01-04', ...limits.slice(1)]] },
    ])
    const before = await digestOf(db, set)
    const one = await office.tried(file)
    expect(
      (await one.rows()).map(({ word, verdict, plan }) => [
        word,
        verdict,
        plan?.faults.map(({ code }) => code).join(),
      ]),
    ).toEqual([
      ['park', 'update', ''],
      ['hours', 'error', 'administrators'],
      ['duty', 'update', ''],
      ['enterprises', 'new', ''],
      ['enterprises', 'error', ''],
      ['patches', 'new', ''],
      ['teams', 'new', ''],
      ['teamMembers', 'new', ''],
      ['teamMembers', 'error', 'twice'],
      ['teamMembers', 'new', ''],
      ['limits', 'new', ''],
      // Requests have come in since: they were told other limits.
      ['limits', 'error', 'mustBeLater'],
    ])
    const { name } = (await readPark(db))!
    expect(await office.confirm(one)).toMatchObject({ state: 'done' })
    expect(await readPark(db)).toMatchObject({ name: '试样软件园', cityCode: '330200' })
    expect((await standing(db, 'duty')).value).toEqual({ phone: '0574-87000000' })
    const [firm] = await db.execute(sql`
      select p.name from enterprises e join patches p on p.id = e.patch_id where e.name = '试样新片企业有限公司'`)
    expect(firm).toEqual({ name: '试样新片' })
    const members = await db.execute(sql`
      select m.is_leader as leads, m.from_day::text as from, m.to_day::text as to
      from team_members m join teams t on t.id = m.team_id where t.name = '试样队' order by 2`)
    expect(members.map((one) => Object.values(one))).toEqual([
      [true, '2020-01-01', '2020-06-30'],
      [false, '2020-06-30', null],
    ])

    const again = await office.tried(file)
    const first = (await again.rows()).filter(({ verdict }) => verdict !== 'error')
    expect(first.map(({ verdict }) => verdict)).toEqual(first.map(() => 'same'))
    await changeTopic(await aContext(db, 'leader', { now: office.now }), 'park', {
      ...(await standing(db, 'park')).value,
      version: (await standing(db, 'park')).version,
      shortName: '后改',
    })
    expect(await office.takeBack(one)).toMatchObject({ state: 'reverted' })
    expect(await digestOf(db, set)).toEqual(before)
    expect(await readPark(db)).toMatchObject({ name, shortName: '后改' })
    expect((await standing(db, 'duty')).value.phone ?? null).toBeNull()
  })
})
