import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { countExclusions, countFigures } from '#app/domain/metrics/queries.server.ts'
import { fullTickets, revealableTickets } from '#app/domain/tickets/access.server.ts'
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
  office = await importOffice('team_leader')
  db = office.db
})

const heads =
  '诉求,报修日期,类别,级别,报单人,联系电话,处理人,首次应答时间,到场时间,办结时间,状态,处理结果,满意度,是否解决,回访时间,未接通次数,并入工单'.split(
    ',',
  )
const said = (row: Partial<Record<string, string>>) => heads.map((head) => row[head] ?? '')
const ledger = (rows: Partial<Record<string, string>>[]) =>
  workbook([{ name: '诉求台账', rows: [heads, ...rows.map(said)] }])
const plain = { 类别: '网络与现场故障', 级别: 'p2', 状态: '已办结' }

describe('a ledger of tickets', () => {
  test('says what it lacks, and what cannot have been', async () => {
    const file = await ledger([
      { 诉求: '没说哪天', ...plain },
      { 诉求: '没说结果', 报修日期: '2019-03-01', 类别: '网络与现场故障' },
      { 诉求: '早就办完', 报修日期: '2019-03-04', ...plain, 办结时间: '2019-03-01' },
      { 诉求: '还没发生', 报修日期: '2022-03-04', ...plain },
      { 诉求: '并到不知哪件', 报修日期: '2019-03-04', ...plain, 状态: '已合并', 并入工单: '没有这一件' },
    ])
    const one = await office.tried(file)
    expect(await verdictsOf(one)).toEqual([
      ['error', 'required receivedDay'],
      ['error', 'required outcome.state'],
      ['error', 'mustBeLater outcome.doneOn'],
      ['error', 'ahead receivedDay'],
      ['error', 'notFound outcome.mergedInto'],
    ])
  })

  test('is written with its times and answers, counts on its days, calls nobody, and is taken back whole', async () => {
    const ctx = await aContext(db, 'leader', { now: office.now })
    const year = { from: '2019-01-01', to: '2019-12-31' }
    const names = ['response_in_time', 'response_judged', 'solved', 'satisfied', 'followed_up'] as const
    const counted = async () => ({
      ...(await countFigures(ctx, names, year)),
      ...(await countExclusions(ctx, year)),
    })
    const [before, noticed, atFirst] = [
      await digestOf(db, touched),
      await digestOf(db, ['outbox', 'jobs']),
      await counted(),
    ]
    const file = await ledger([
      {
        诉求: '机房断网',
        报修日期: '2019-03-04 09:10',
        ...plain,
        报单人: '王建国',
        联系电话: '13800000001',
        处理人: office.cadre.name,
        首次应答时间: '2019-03-04 09:40',
        到场时间: '2019-03-04 10:00',
        办结时间: '2019-03-04 11:30',
        处理结果: '换了交换机',
        满意度: '满意',
        是否解决: '是',
        回访时间: '2019-03-05',
      },
      {
        诉求: '门禁失灵',
        报修日期: '2019-03-06',
        ...plain,
        办结时间: '2019-03-20',
        满意度: '不满意',
        是否解决: '否',
      },
      { 诉求: '只有评价', 报修日期: '2019-03-06', ...plain, 满意度: '满意' },
      { 诉求: '打不通', 报修日期: '2019-03-07', ...plain, 状态: '已归档', 未接通次数: '3' },
      {
        诉求: '机房又断网',
        报修日期: '2019-03-04 09:30',
        ...plain,
        状态: '已合并',
        并入工单: '2019-03-04 09:10 机房断网',
      },
      { 诉求: '至今没办', 报修日期: '2019-03-08', ...plain, 状态: '处置中', 处理人: office.cadre.name },
    ])
    const one = await office.tried(file)
    expect(await verdictsOf(one)).toEqual([['new'], ['new'], ['new'], ['new'], ['new'], ['new']])
    expect(await office.confirm(one)).toMatchObject({ state: 'done' })
    const stored = await db.execute<Record<string, unknown>>(sql`
      select t.title, t.number, t.state, t.recorded_by = ${office.leader} as "byLeader",
        to_char(t.responded_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as answered,
        to_char(t.resolved_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as done
      from tickets t where t.recorded_by is not null order by t.number`)
    expect(stored.map((row) => Object.values(row))).toEqual([
      ['机房断网', 'SR-20190304-001', 'followed_up', true, '03-04 09:40', '03-04 11:30'],
      ['机房又断网', 'SR-20190304-002', 'merged', true, null, null],
      ['门禁失灵', 'SR-20190306-001', 'followed_up', true, '03-20 09:00', '03-20 09:00'],
      ['只有评价', 'SR-20190306-002', 'resolved', true, null, null],
      ['打不通', 'SR-20190307-001', 'archived', true, null, null],
      ['至今没办', 'SR-20190308-001', 'in_progress', true, null, null],
    ])
    expect(await counted()).toEqual({
      ...atFirst,
      response_judged: atFirst.response_judged + 5,
      response_in_time: atFirst.response_in_time + 1,
      followed_up: atFirst.followed_up + 2,
      solved: atFirst.solved + 1,
      satisfied: atFirst.satisfied + 1,
      merged: atFirst.merged + 1,
      invalidSample: atFirst.invalidSample + 1,
      notYetFollowedUp: atFirst.notYetFollowedUp + 2,
    })
    expect(await wrongFigures(office.ownerUrl)).toEqual([])
    // What fell due long ago calls nobody, and nobody is told.
    expect(await digestOf(db, ['outbox', 'jobs'])).toEqual(noticed)

    // Who is named in a matter long over has no right to it, nor to its people's numbers; an open one is its handler's.
    const named = {
      ...ctx,
      actor: {
        ...ctx.actor,
        id: office.cadre.id,
        roles: ['team_member' as const],
        teamIds: [],
        ledTeamIds: [],
        patchIds: [],
      },
    }
    const rights = await db.execute<{ title: string }>(sql`
      select tickets.title, ${fullTickets(named)} as full, ${revealableTickets(named)} as numbers
      from tickets where tickets.title in ('机房断网', '至今没办') order by 1`)
    expect(rights.map((row) => Object.values(row))).toEqual([
      ['机房断网', false, false],
      ['至今没办', true, true],
    ])

    const again = await office.tried(file)
    expect(await verdictsOf(again)).toEqual([['same'], ['same'], ['same'], ['same'], ['same'], ['same']])
    expect(await office.takeBack(one)).toMatchObject({ state: 'reverted' })
    expect(await digestOf(db, touched)).toEqual(before)
    expect(await counted()).toEqual(atFirst)
  })
})
