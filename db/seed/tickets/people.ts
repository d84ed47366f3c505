import type { TicketChannel } from '#app/domain/tickets/ticket.ts'
import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { at, atOrNull } from '../instants.ts'
import { table } from '../table.ts'

/** Who reported; all are fictional. */
export const requesterRows = table(
  ['ticket', 'contact', 'name', 'organisation', 'phone', 'channel', 'at'],
  `
Q01 | - | 思骏现场负责人 | 思骏科技 | 14105743021 | phone | 2020-09-14 19:40
Q01 | - | 三中值班老师 | 宁波三中 | 14105743001 | phone | 2020-09-14 19:50
Q02 | P-F18b | 简宁 | 折桂人才云 | 14105741802 | wechat | 2021-01-07 09:20
Q03 | P-F18 | 桂枝 | 折桂人才云 | 14105741801 | phone | 2021-01-07 14:00
Q04 | P-F19b | 裴书宁 | 鹿亭仿真 | 14105741902 | phone | 2021-01-08 10:00
Q05 | P-F19 | 陶知行 | 鹿亭仿真 | 14105741901 | walk_in | 2021-01-08 15:30
Q06 | P-F17b | 田小满 | 稻里农数 | 14105741702 | phone | 2021-01-11 09:10
Q07 | P-F19b | 裴书宁 | 鹿亭仿真 | 14105741902 | phone | 2021-01-11 10:40
Q08 | P-F18b | 简宁 | 折桂人才云 | 14105741802 | wechat | 2021-01-11 14:20
Q09 | P-F18c | 应举 | 折桂人才云 | 14105741803 | wechat | 2021-01-11 16:50
Q10 | P-F17b | 田小满 | 稻里农数 | 14105741702 | online | 2021-01-14 09:30
Q11 | P-F16b | 浦清 | 海塘水数 | 14105741602 | phone | 2021-02-08 09:10
Q12 | P-F18b | 简宁 | 折桂人才云 | 14105741802 | visit | 2021-01-25 10:20
Q13 | P-F19b | 裴书宁 | 鹿亭仿真 | 14105741902 | wechat | 2021-02-07 15:30
Q14 | P-F18b | 简宁 | 折桂人才云 | 14105741802 | walk_in | 2021-02-05 09:00
`,
).map((row) => ({
  id: seedId(`RQ-${row.ticket}-${row.name}`),
  ticketId: seedId(row.ticket),
  contactId: row.contact ? seedId(row.contact) : null,
  name: row.name,
  organisation: row.organisation,
  phone: row.phone,
  channel: row.channel as TicketChannel,
  joinedAt: at(row.at),
  sample: true,
}))

export const helperRows = [
  helper('Q01', 'cadre', 'C02', '2020-09-14 19:55', '2020-09-14 20:35', '2020-09-15 00:20'),
  {
    ...helper('Q01', 'technician', null, '2020-09-14 20:26', '2020-09-14 21:10', '2020-09-15 00:15'),
    name: '刘师傅',
    phone: '14105743099',
    trade: '综合布线',
    feeBearer: '待企业与学校商定',
  },
  helper('Q04', 'cadre', 'C06', '2021-01-11 17:00', '', ''),
  helper('Q05', 'cadre', 'C12', '2021-01-11 09:20', '2021-01-11 14:00', ''),
  helper('Q05', 'cadre', 'C10', '2021-01-11 09:20', '2021-01-12 10:00', ''),
  helper('Q12', 'cadre', 'C10', '2021-02-02 15:20', '', ''),
  {
    ...helper('Q13', 'property', null, '2021-02-07 16:10', '2021-02-07 16:55', ''),
    name: '物业电工班',
    phone: '14105743098',
    trade: '电工',
    electrical: true,
  },
]

/** The requester's own word, recorded by intake. */
export const confirmationRows = table(
  ['ticket', 'name', 'channel', 'at'],
  `
Q01 | 思骏现场负责人 | phone | 2020-09-15 00:10
Q02 | 简宁 | phone | 2021-01-12 16:30
Q03 | 桂枝 | phone | 2021-01-19 15:00
Q04 | 裴书宁 | phone | 2021-01-19 09:40
Q04 | 裴书宁 | phone | 2021-02-07 15:00
Q05 | 陶知行 | wechat | 2021-01-19 10:00
Q07 | 裴书宁 | phone | 2021-01-11 16:00
Q07 | 裴书宁 | phone | 2021-01-13 15:00
Q08 | 简宁 | wechat | 2021-01-20 14:30
Q10 | 田小满 | phone | 2021-01-18 14:00
`,
).map((row, index) => ({
  id: seedId(`CF-${index}`),
  ticketId: seedId(row.ticket),
  requesterId: seedId(`RQ-${row.ticket}-${row.name}`),
  name: row.name,
  channel: row.channel as TicketChannel,
  at: at(row.at),
  recordedBy: cadreId('C04'),
}))

function helper(
  ticket: string,
  kind: 'cadre' | 'property' | 'technician',
  cadre: string | null,
  called: string,
  arrived: string,
  left: string,
) {
  return {
    id: seedId(`HP-${ticket}-${cadre ?? kind}`),
    ticketId: seedId(ticket),
    kind,
    accountId: cadre && cadreId(cadre),
    calledAt: at(called),
    arrivedAt: atOrNull(arrived),
    leftAt: atOrNull(left),
    sample: !cadre,
  }
}
