import type { tickets } from '#db/schema/tickets.ts'
import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { at } from '../instants.ts'

type Facts = Partial<typeof tickets.$inferInsert>

/** What a ticket has beyond the common columns: sites, deadlines, answers. */
export const ticketFacts: Record<string, Facts> = {
  Q01: {
    description: '今晚布线的电工来不了，明早 8 点三中要用「作业家」上课。演示：时刻、联系人与楼层为示意。',
    levelReason: '距硬截止不足 24 小时',
    onSiteDueAt: at('2020-09-14 20:40'),
    onSiteAt: at('2020-09-14 20:35'),
    businessDeadlineAt: at('2020-09-15 08:00'),
    businessDeadlineName: '开课',
    promisedAt: at('2020-09-14 24:00'),
    siteKind: 'off_park',
    siteAddress: '宁波三中 教学楼三楼机房（示例）',
    siteEntrance: '走东门，门卫处报「软件园」',
    siteContactName: '三中值班老师（示例）',
    siteContactPhone: '14105743001',
    solution: '临时技术员与两名干部布线、打通网络，24:00 前教室可用。',
    rootCause: '原布线电工临时来不了，没有备用队伍。',
  },
  Q02: {
    onSiteDueAt: at('2021-01-11 24:00'),
    onSiteAt: at('2021-01-08 14:00'),
    siteKind: 'in_park',
    siteAddress: '一期 3 号楼 5 层',
    solution: '更换室外机电容，复测 22 ℃。',
  },
  Q03: { originalDueAt: at('2021-01-18 24:00'), solution: '三人材料补齐，人社窗口已受理两人、准予一人。' },
  Q04: {
    originalDueAt: at('2021-01-19 24:00'),
    reopenedCount: 1,
    restartedAt: at('2021-02-03 09:20'),
    solution: '学区外转学不在现行政策范围，已两次书面说明，附民办学校名单和报名时间。',
  },
  Q05: { solution: '财务、载体会办，30 万元装修补助已付。', rootCause: '验收单在两处间没有交接人。' },
  Q06: {
    stateBefore: 'in_progress',
    parkedAt: at('2021-01-25 16:00'),
    parkRecheckOn: '2021-03-01',
    parkWaitsFor: 'other_body',
    parkReason: '银行需一季度报表，3 月初再报。',
    parkApprovedBy: cadreId('LEADER'),
  },
  Q07: {
    levelReason: '业务中断',
    onSiteDueAt: at('2021-01-11 12:40'),
    onSiteAt: at('2021-01-11 11:35'),
    originalDueAt: at('2021-01-12 10:40'),
    siteKind: 'in_park',
    siteAddress: '二期 B 楼 402–405',
    reopenedCount: 1,
    restartedAt: at('2021-01-12 16:40'),
    solution: '更换楼层交换机并核对备用链路。',
    rootCause: '第一次只换了光模块，楼层交换机未同时更换。',
  },
  Q08: { solution: '同层 506 室可租，企业决定暂不扩。' },
  Q09: { onSiteDueAt: at('2021-01-13 24:00'), mergedIntoId: seedId('Q02') },
  Q10: { onSiteDueAt: at('2021-01-18 24:00'), solution: '材料辅导一次，已递交并取得受理号。' },
  Q11: {
    description: '窗口退回「水文数据服务」表述，注册停住。',
    onSiteDueAt: at('2021-02-10 24:00'),
  },
  Q12: { description: '三期租金补助的第 2 期，原定 2 月 3 日前付。', levelReason: '财务与政策两家会办' },
  Q13: {
    description: '两台服务器重启，上午又闪断一次。',
    levelReason: '机房停电影响业务',
    onSiteDueAt: at('2021-02-07 17:30'),
    onSiteAt: at('2021-02-07 16:55'),
    promisedAt: at('2021-02-08 13:30'),
    siteKind: 'off_park',
    siteAddress: '明州数据中心 B 座 2 层（示例）',
    siteEntrance: '南侧货梯，登记身份证',
    siteContactName: '机房值守（示例）',
    siteContactPhone: '14105743013',
  },
  Q14: { onSiteDueAt: at('2021-02-08 24:00'), returnedCount: 1 },
}
