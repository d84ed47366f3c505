import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { stageMediansBy } from '#app/domain/metrics/medians.server.ts'
import { countFigures } from '#app/domain/metrics/queries.server.ts'
import type { Db } from '#db/connect.server.ts'
import { aContext } from '#tests/support/builders.ts'
import {
  type ImportOffice,
  importOffice,
  touched,
  verdictsOf,
  wrongFigures,
} from '#tests/support/import-office.ts'
import { digestOf } from '#tests/support/imported.ts'
import { workbook } from '#tests/support/ledgers.ts'

let office: ImportOffice
let db: Db
beforeAll(async () => {
  office = await importOffice('intake')
  db = office.db
})

const heads = [
  '项目名称',
  '投资方',
  '阶段',
  '线索日期',
  '接洽日期',
  '签约日期',
  '注册日期',
  '流失日期',
  '流失原因',
]
const firm = '台账试样软件有限公司'
const ledger = (rows: string[][], more: string[] = []) =>
  workbook([
    {
      name: '企业台账',
      rows: [
        ['企业名称', '统一社会信用代码', '领域'],
        [firm, '', ''],
      ],
    },
    { name: '项目台账', rows: [[...heads, ...more], ...rows] },
  ])

const verdicts = (one: Awaited<ReturnType<ImportOffice['tried']>>) => verdictsOf(one, 'projects')

async function written(file: Uint8Array) {
  const one = await office.tried(file)
  expect(await office.confirm(one)).toMatchObject({ state: 'done' })
  return one
}

describe('a ledger of projects', () => {
  test('says what is wrong with a way that cannot have been, and makes up no day', async () => {
    const one = await office.tried(
      await ledger([
        ['没有日子', firm, '签约', '', '', '', '', '', ''],
        ['日子倒了', firm, '', '', '2020-05-01', '2020-03-01', '', '', ''],
        ['还没到', firm, '', '', '2022-05-01', '', '', '', ''],
        ['哪一家都不是', '没有这一家有限公司', '', '', '2020-05-01', '', '', '', ''],
        ['流失没说哪天', firm, '流失', '', '2020-05-01', '', '', '', ''],
        ['已过签约', firm, '接洽', '', '2020-05-01', '2020-06-01', '', '', ''],
      ]),
    )
    expect(await verdicts(one)).toEqual([
      ['error', 'required signed.onDay'],
      ['error', 'mustBeLater signed.onDay'],
      ['error', 'ahead contact.onDay'],
      ['error', 'notFound enterpriseId'],
      ['error', 'required standing.leftOn'],
      ['error', 'notAllowed standing.stage'],
    ])
  })

  test('is written with every stage on its own day, counts there, and is taken back whole', async () => {
    const ctx = await aContext(db, 'leader', { now: office.now })
    const year = { from: '2019-01-01', to: '2019-12-31' }
    const counted = () =>
      countFigures(ctx, ['landed_in_period', 'flow_signed', 'flow_talk', 'stock_talk'], year)
    const [before, noticed, atFirst] = [
      await digestOf(db, touched),
      await digestOf(db, ['outbox', 'jobs']),
      await counted(),
    ]
    const file = await ledger(
      [
        [
          '落户试样项目',
          firm,
          '注册',
          '2019-01-03',
          '2019-01-10',
          '2019-03-01',
          '2019-04-01',
          '',
          '',
          '1.2亿元',
          office.cadre.name,
          office.cadre.name,
        ],
        ['流失试样项目', firm, '流失', '', '2019-02-01', '', '', '2019-06-01', '落户政策', '', '', ''],
        ['只知年份项目', firm, '签约', '', '', '2018', '', '', '', '', '', ''],
      ],
      ['计划投资', '负责人', '记录人'],
    )
    const one = await written(file)
    const [project] = await db.execute<Record<string, unknown>>(sql`
      select p.number, p.stage, p.recorded_by as "recordedBy", p.original_author as author, p.owner_id as "ownerId",
        (p.stage_since at time zone 'Asia/Shanghai')::date::text as since, f.status, f.resident_since::text as "residentSince",
        (select a.amount::float8 from project_amounts a where a.project_id = p.id) as amount
      from projects p join enterprises f on f.id = p.enterprise_id where p.title = '落户试样项目'`)
    expect(project).toEqual({
      number: 'P-2019-001',
      stage: 'registered',
      recordedBy: office.leader,
      author: office.cadre.name,
      ownerId: office.cadre.id,
      since: '2019-04-01',
      status: 'resident',
      residentSince: '2019-04-01',
      amount: 12_000_000_000,
    })
    const moves = await db.execute(sql`
      select p.title, s.kind, coalesce(s.to_exit, s.to_stage) as to, s.precision, s.reason_code as why,
        (s.reviewed_at at time zone 'Asia/Shanghai')::date::text as day
      from stage_events s join projects p on p.id = s.project_id where p.recorded_by is not null
      order by p.title, s.reviewed_at`)
    expect(moves.map((one) => Object.values(one))).toEqual([
      ['只知年份项目', 'open', 'signed', 'year', null, '2018-01-01'],
      ['流失试样项目', 'open', 'contact', 'day', null, '2019-02-01'],
      ['流失试样项目', 'exit', 'lost', 'day', 'other', '2019-06-01'],
      ['落户试样项目', 'open', 'lead', 'day', null, '2019-01-03'],
      ['落户试样项目', 'forward', 'contact', 'day', null, '2019-01-10'],
      ['落户试样项目', 'skip', 'signed', 'day', null, '2019-03-01'],
      ['落户试样项目', 'forward', 'registered', 'day', null, '2019-04-01'],
    ])
    const gained = await counted()
    expect(gained).toEqual({
      landed_in_period: atFirst.landed_in_period + 1,
      flow_signed: atFirst.flow_signed + 1,
      flow_talk: atFirst.flow_talk + 2,
      stock_talk: atFirst.stock_talk,
    })
    expect((await stageMediansBy(ctx, '2019-12-31')).lead).toBe(7)
    expect(await wrongFigures(office.ownerUrl)).toEqual([])
    // Nobody is told, and nothing falls due.
    expect(await digestOf(db, ['outbox', 'jobs'])).toEqual(noticed)
    const told = await db.execute<{ event: string; day: string; actor: string }>(sql`
      select a.event, (a.at at time zone 'Asia/Shanghai')::date::text as day, a.actor_id as actor
      from activities a join projects p on p.id = a.project_id where p.title = '落户试样项目' order by a.at`)
    expect(told.map(({ event, day }) => `${event} ${day}`)).toEqual([
      'project.opened 2019-01-03',
      'project.stageConfirmed 2019-01-10',
      'project.stageConfirmed 2019-03-01',
      'project.stageConfirmed 2019-04-01',
    ])
    expect(new Set(told.map(({ actor }) => actor))).toEqual(new Set([office.cadre.id]))

    const again = await office.tried(file)
    expect(await verdicts(again)).toEqual([['same'], ['same'], ['same']])

    expect(await office.takeBack(one)).toMatchObject({ state: 'reverted' })
    expect(await digestOf(db, touched)).toEqual(before)
    expect(await counted()).toEqual(atFirst)
  })

  test('tells of a project that is there only how it went on, and nobody of a confidential one', async () => {
    const first = await written(
      await ledger([['接着走的项目', firm, '接洽', '', '2019-05-01', '', '', '', '']]),
    )
    const on = await written(
      await ledger([['接着走的项目', firm, '签约', '', '2019-05-02', '2019-07-01', '', '', '']]),
    )
    expect(await verdicts(on)).toEqual([['update']])
    const standing = async () =>
      (await db.execute(sql`select stage, version from projects where title = '接着走的项目'`)).map((one) =>
        Object.values(one),
      )
    expect(await standing()).toEqual([['signed', 2]])
    await db.execute(
      sql`update projects set confidential = true, code_name = '暗号' where title = '接着走的项目'`,
    )
    const guess = await office.tried(
      await ledger([['接着走的项目', firm, '接洽', '', '2019-05-01', '', '', '', '']]),
    )
    expect(await verdicts(guess)).toEqual([['new']])
    await guess.set('dropped')
    await db.execute(
      sql`update projects set confidential = false, code_name = null where title = '接着走的项目'`,
    )
    for (const [one, left] of [
      [on, [['contact', 3]]],
      [first, [['contact', 3]]],
    ] as const) {
      await office.takeBack(one)
      expect(await standing()).toEqual(left)
    }
  })
})
