import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/connect.server.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase } from '#tests/support/harness.ts'
import { digestOf, imported } from '#tests/support/imported.ts'
import { workbook } from '#tests/support/ledgers.ts'

const now = new Date('2021-02-10T04:00:00Z')
const tables = ['patches', 'metric_targets', 'baseline_figures', 'units', 'dictionary_entries']
let db: Db
let importer: string
let leader: string

beforeAll(async () => {
  db = (await freshDatabase(10, demoTemplateName)).db
  const [one] = await db.execute<Record<'importer' | 'leader', string>>(sql`
    select (select account_id from account_roles where role = 'team_leader' limit 1) as importer,
      (select account_id from account_roles where role = 'leader' limit 1) as leader`)
  importer = one!.importer
  leader = one!.leader
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
    const one = await imported(db, file, { by: importer, now })
    await one.on()
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
    await one.set('writing', { confirmedBy: leader })
    expect(await one.on()).toMatchObject({ state: 'done' })
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
    await one.set('reverting', { revertedBy: leader })
    expect(await one.on()).toMatchObject({ state: 'reverted' })
    expect(await digestOf(db, tables)).toEqual(before)
    const last = await db.execute<{ topic: string; value: unknown }>(sql`
      select topic, value from setting_versions where number = 2 and topic <> 'park' order by topic, value ->> 'year'`)
    expect(last.map(({ topic, value }) => [topic, value])).toEqual([
      ['patches', null],
      ['targets', { metric: 'landed', year: 2021, value: 20 }],
      ['targets', null],
    ])
  })
})
