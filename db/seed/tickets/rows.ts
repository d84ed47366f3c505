import type { Level, TicketChannel, TicketState } from '#app/domain/tickets/ticket.ts'
import { cadreId, cadres } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { at, atOrNull } from '../instants.ts'
import { table } from '../table.ts'
import { ticketFacts } from './facts.ts'

const columns = [
  'code',
  'number',
  'firm',
  'title',
  'category',
  'level',
  'channel',
  'state',
  'received',
  'first',
  'handler',
  'responseDue',
  'responded',
  'due',
  'resolved',
  'confirmed',
] as const

/** Fourteen tickets (domain.md §10.6). Limits follow the first service limits and the published calendar. */
const tickets = table(
  columns,
  `
Q01 | SR-20200914-003 | A-sijun | 宁波三中网络布线无人施工 | network_site | p0 | phone | followed_up | 2020-09-14 19:40 | C02 | C11 | 2020-09-14 19:55 | 2020-09-14 19:45 | 2020-09-15 08:00 | 2020-09-14 24:00 | 2020-09-15 00:10
Q02 | SR-20210107-001 | F18 | 空调不热 | property_repair | p2 | wechat | followed_up | 2021-01-07 09:20 | C04 | C12 | 2021-01-08 24:00 | 2021-01-07 10:05 | 2021-01-12 24:00 | 2021-01-12 15:00 | 2021-01-12 16:30
Q03 | SR-20210107-002 | F18 | 三名骨干人才落户 | talent | p3 | phone | followed_up | 2021-01-07 14:00 | C04 | C10 | 2021-01-08 24:00 | 2021-01-07 16:20 | 2021-01-22 24:00 | 2021-01-19 11:00 | 2021-01-19 15:00
Q04 | SR-20210108-002 | F19 | 员工子女转学 | schooling | p3 | phone | confirmed | 2021-01-08 10:00 | C04 | C10 | 2021-01-11 24:00 | 2021-01-12 10:30 | 2021-02-18 24:00 | 2021-02-07 11:00 | 2021-02-07 15:00
Q05 | SR-20210108-003 | F19 | 装修补助未到账 | policy_payout | p3 | walk_in | followed_up | 2021-01-08 15:30 | C04 | C06 | 2021-01-11 24:00 | 2021-01-08 16:20 | 2021-01-19 24:00 | 2021-01-18 17:20 | 2021-01-19 10:00
Q06 | SR-20210111-001 | F17 | 银行贷款对接 | financing | p4 | phone | parked | 2021-01-11 09:10 | C04 | C06 | 2021-01-12 24:00 | 2021-01-11 14:00 | 2021-02-01 24:00 | - | -
Q07 | SR-20210111-002 | F19 | 网络中断 | network_site | p1 | phone | followed_up | 2021-01-11 10:40 | C04 | C11 | 2021-01-11 11:10 | 2021-01-11 10:52 | 2021-01-13 16:40 | 2021-01-13 14:00 | 2021-01-13 15:00
Q08 | SR-20210111-003 | F18 | 增加办公面积 | space | p3 | wechat | archived | 2021-01-11 14:20 | C04 | C12 | 2021-01-12 24:00 | 2021-01-11 15:00 | 2021-01-20 24:00 | 2021-01-20 11:00 | 2021-01-20 14:30
Q09 | SR-20210111-004 | F18 | 空调不热（又报） | property_repair | p2 | wechat | merged | 2021-01-11 16:50 | C04 | - | 2021-01-12 24:00 | - | 2021-01-14 24:00 | - | -
Q10 | SR-20210114-001 | F17 | 软件著作权登记 | ip_copyright | p2 | online | followed_up | 2021-01-14 09:30 | C04 | C10 | 2021-01-15 24:00 | 2021-01-14 11:00 | 2021-01-19 24:00 | 2021-01-18 10:20 | 2021-01-18 14:00
Q11 | SR-20210208-001 | F16 | 经营范围表述卡住注册 | registration | p2 | phone | in_progress | 2021-02-08 09:10 | C04 | C10 | 2021-02-09 24:00 | 2021-02-08 09:25 | 2021-02-18 24:00 | - | -
Q12 | SR-20210125-001 | F18 | 租金补助第 2 期未到账 | policy_payout | p3 | visit | in_progress | 2021-01-25 10:20 | C04 | C06 | 2021-01-26 24:00 | 2021-01-27 09:40 | 2021-02-03 24:00 | - | -
Q13 | SR-20210207-001 | F19 | 机房供电闪断 | property_repair | p1 | wechat | on_site | 2021-02-07 15:30 | C04 | C12 | 2021-02-07 16:00 | 2021-02-07 15:48 | 2021-02-08 15:30 | - | -
Q14 | SR-20210205-001 | F18 | 营业执照变更 | registration | p2 | walk_in | signed_for | 2021-02-05 09:00 | C04 | C06 | 2021-02-07 24:00 | 2021-02-05 10:30 | 2021-02-09 24:00 | - | -
`,
)

export const ticketRows = tickets.map((row) => {
  const unit = cadres.find(({ code }) => code === row.handler)?.unit
  return {
    code: row.code,
    id: seedId(row.code),
    number: row.number,
    enterpriseId: seedId(row.firm),
    title: row.title,
    categoryCode: row.category,
    level: row.level as Level,
    channel: row.channel as TicketChannel,
    state: row.state as TicketState,
    receivedAt: at(row.received),
    firstReceiverId: cadreId(row.first),
    handlerId: row.handler ? cadreId(row.handler) : null,
    unitId: unit ? seedId(`U-${unit}`) : null,
    slaPolicyId: seedId('SLA-1'),
    clock: row.level === 'p0' || row.level === 'p1' ? ('natural' as const) : ('working' as const),
    responseDueAt: at(row.responseDue),
    respondedAt: atOrNull(row.responded),
    solveDueAt: at(row.due),
    originalDueAt: at(row.due),
    resolvedAt: atOrNull(row.resolved),
    confirmedAt: atOrNull(row.confirmed),
    createdAt: at(row.received),
    ...ticketFacts[row.code],
  }
})
