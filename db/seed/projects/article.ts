import type { Stage } from '#app/domain/projects/stages/stages.ts'

/**
 * Landed in 2020 by the article, which gives no day: one confirmed row each, known by the year. 思骏's trip and
 * reception have the article's season; the rest of its way is known by the year too.
 */
export const landedProjects = [
  { firm: 'A-huadi', title: '华迪计算机落户' },
  { firm: 'A-huaxin', title: '大连华信落户' },
  { firm: 'A-qiyunfang', title: '企云方落户' },
  { firm: 'A-lijie', title: '立捷微波落户' },
  { firm: 'A-shuyi', title: '数益互联落户' },
  { firm: 'A-mininglamp', title: '明略科技落户' },
] as const

type Move = { to: Stage; day: string; precision: 'day' | 'year' }

export const sijunMoves: readonly Move[] = [
  { to: 'lead', day: '2020-05-12', precision: 'year' },
  { to: 'contact', day: '2020-05-21', precision: 'day' },
  { to: 'inspection', day: '2020-06-29', precision: 'day' },
  { to: 'negotiation', day: '2020-07-10', precision: 'year' },
  { to: 'review', day: '2020-07-20', precision: 'year' },
  { to: 'signed', day: '2020-07-31', precision: 'year' },
  { to: 'registered', day: '2020-08-20', precision: 'year' },
  { to: 'moved_in', day: '2020-09-01', precision: 'year' },
  { to: 'operating', day: '2020-12-31', precision: 'year' },
]

export const kunpeng = {
  code: 'KP',
  title: '鲲鹏生态产业园',
  titleEn: 'Kunpeng ecosystem park',
  milestones: [
    { name: '鲲鹏生态创新中心', nameEn: 'Kunpeng ecosystem innovation centre', state: 'nearly' as const },
    { name: '鹏霄服务器下线', nameEn: 'Pengxiao server off the line', state: 'reached' as const },
  ],
}

/** 备选城市. */
export const rivalRows = [
  { project: 'A-sijun', city: '成都', result: 'lost_to_us', offer: null },
  { project: 'A-sijun', city: '南京', result: 'lost_to_us', offer: null },
  { project: 'A-sijun', city: '常州', result: 'lost_to_us', offer: null },
  { project: 'F04', city: '合肥', result: 'open', offer: '整机厂客户近' },
  { project: 'F10', city: '成都', result: 'open', offer: '研发人员成本低，可提供现成 800 ㎡' },
  { project: 'F10', city: '杭州', result: 'open', offer: '客户近，租金高' },
  { project: 'F12', city: '苏州', result: 'open', offer: '装修补助高' },
  { project: 'F12', city: '合肥', result: 'open', offer: '开放屋顶资源' },
  { project: 'F20', city: '常州', result: 'won_over_us', offer: '更早交付场地' },
] as const
