import type { Satisfaction } from '#app/domain/tickets/ticket.ts'
import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { at, atOrNull } from '../instants.ts'
import { table } from '../table.ts'

/** 回访, one row a call, all by 陆思源, who handles nothing. */
export const followUpRows = table(
  ['ticket', 'at', 'inTime', 'solved', 'satisfaction', 'note'],
  `
Q01 | 2020-09-16 10:30 | yes | yes | very_satisfied | 第一节课正常用上了
Q02 | 2021-01-14 10:20 | yes | yes | satisfied | 办公室暖和了
Q03 | 2021-01-21 09:40 | yes | yes | mostly_satisfied | 多跑了一趟窗口
Q04 | 2021-01-20 14:10 | no | no | dissatisfied | 学区外不能办，回得也慢
Q05 | 2021-01-21 10:05 | yes | yes | satisfied | 钱到了
Q06 | 2021-01-28 15:00 | yes | no | mostly_satisfied | 知道要等报表
Q07 | 2021-01-12 16:30 | yes | no | dissatisfied | 今早又断了
Q07 | 2021-01-15 10:30 | yes | yes | mostly_satisfied | 这次稳了，头一次该一起换
Q08 | 2021-01-21 10:00 | - | - | - | 未接
Q08 | 2021-01-21 15:30 | - | - | - | 未接
Q08 | 2021-01-22 10:10 | - | - | - | 未接，无效样本
Q10 | 2021-01-20 10:00 | yes | yes | satisfied | -
`,
).map((row, index) => ({
  id: seedId(`FU-${index}`),
  ticketId: seedId(row.ticket),
  callerId: cadreId('C07'),
  at: at(row.at),
  reached: Boolean(row.solved),
  contactedInTime: row.solved ? row.inTime === 'yes' : null,
  solved: row.solved ? row.solved === 'yes' : null,
  satisfaction: (row.satisfaction || null) as Satisfaction | null,
  valid: Boolean(row.solved),
  note: row.note || null,
}))

/** Dispatches; the handler is accountable from the signature on. */
export const assignmentRows = table(
  ['ticket', 'to', 'by', 'at', 'signed', 'returned', 'reason'],
  `
Q01 | C11 | C02 | 2020-09-14 19:55 | 2020-09-14 19:58 | - | -
Q02 | C12 | C04 | 2021-01-07 10:10 | 2021-01-07 10:40 | - | -
Q03 | C10 | C04 | 2021-01-07 16:30 | 2021-01-07 17:00 | - | -
Q04 | C10 | C04 | 2021-01-08 11:20 | 2021-01-11 17:00 | - | -
Q05 | C06 | C04 | 2021-01-08 16:30 | 2021-01-08 17:00 | - | -
Q06 | C06 | C04 | 2021-01-11 14:10 | 2021-01-11 15:00 | - | -
Q07 | C11 | C04 | 2021-01-11 10:54 | 2021-01-11 10:58 | - | -
Q08 | C12 | C04 | 2021-01-11 15:10 | 2021-01-11 16:00 | - | -
Q10 | C10 | C04 | 2021-01-14 11:10 | 2021-01-14 13:30 | - | -
Q11 | C10 | C04 | 2021-02-08 09:30 | 2021-02-08 09:40 | - | -
Q12 | C06 | C04 | 2021-01-25 11:10 | 2021-01-26 09:00 | - | -
Q13 | C12 | C04 | 2021-02-07 15:52 | 2021-02-07 16:00 | - | -
Q14 | C10 | C04 | 2021-02-05 10:40 | - | 2021-02-07 09:30 | 不属政策兑现，应由联系干部陪办
Q14 | C06 | C04 | 2021-02-07 15:00 | 2021-02-07 16:00 | - | -
`,
).map((row, index) => ({
  id: seedId(`AS-${index}`),
  ticketId: seedId(row.ticket),
  toId: cadreId(row.to),
  byId: cadreId(row.by),
  at: at(row.at),
  signedAt: atOrNull(row.signed),
  returnedAt: atOrNull(row.returned),
  returnReason: row.reason || null,
}))

export const extensionRow = {
  id: seedId('EX-Q03'),
  ticketId: seedId('Q03'),
  askedBy: cadreId('C10'),
  askedAt: at('2021-01-15 10:00'),
  newDueAt: at('2021-01-22 24:00'),
  reason: '一人社保记录需补正',
  status: 'granted' as const,
  decidedBy: cadreId('LEADER'),
  decidedAt: at('2021-01-15 15:10'),
  note: '同意一次，请告知企业',
}
