import { table } from '../table.ts'

/** Amounts in 万元; `moves` is the history in days of confirmation, the last one is where the project stands. */
export const projectColumns = [
  'code',
  'firm',
  'title',
  'codeName',
  'channel',
  'referrer',
  'owner',
  'team',
  'planned',
  'contracted',
  'arrived',
  'need',
  'nextStep',
  'moves',
] as const

/** Projects of fictional firms (domain.md §10.3). */
export const fictionalProjects = table(
  projectColumns,
  `
F01 | F01 | 车间上云网关研发中心 | 启明 | online | - | C08 | - | 500 | - | - | 办公 200 ㎡ | 3月10日前答复是否跟进 | lead 2021-02-05
F02 | F02 | 主数据治理交付中心 | 观潮 | ambassador | 裴书宁（招商大使） | C08 | - | 800 | - | - | 交付团队 20 人 | 筛选后约第一次电话 | lead 2021-02-07
F03 | F03 | 堆场排程 SaaS 落户 | - | open_referral | 港区职工推荐 | - | - | - | - | - | 未了解 | 待分派 | lead 2021-02-03
F04 | F04 | 视觉检测试产线 | 芥子 | online | - | C03 | shenzhen | 1500 | - | - | 试产线 300 ㎡，三相电 | 节后到深圳再谈 | lead 2020-03-12, contact 2020-06-17
F05 | F05 | 工控防火墙华东基地 | 泊岸 | association | A04 | C03 | shenzhen | 2000 | - | - | 研发 600 ㎡ | 等首谈争议裁定 | lead 2020-06-15, contact 2020-06-16
F06 | F06 | 港机定位终端实验室 | 北辰 | association | A07 | C05 | shanghai | 900 | - | - | 实验室 150 ㎡ | 港区试用申请 | lead 2020-12-28, contact 2021-01-12
F07 | F07 | 方言语音质检中心 | 听雨 | outbound_visit | - | C01 | beijing | 1200 | - | - | 座席与研发 400 ㎡ | 节后来园 | lead 2020-05-12, contact 2020-05-21, inspection 2021-01-27
F08 | F08 | 芯片量产测试实验室 | 秘色 | outbound_visit | - | C01 | beijing | 3000 | - | - | 万级洁净间 200 ㎡ | 洁净间报价 | lead 2020-10-20, contact 2020-11-10, inspection 2021-01-21
F09 | F09 | 互动短剧制作基地 | 枕流 | online_roadshow | - | C03 | shenzhen | 600 | - | - | 直播间 120 ㎡ | 约节后看直播间 | lead 2020-04-16, contact 2020-08-13, inspection 2021-01-13
F09b | F09 | 内容后期工坊 | 流霞 | online_roadshow | - | C03 | shenzhen | 300 | - | - | 后期机房 | - | lead 2020-08-12, contact 2020-09-02, transferred 2020-11-30
F10 | F10 | 电子合同存证第二总部 | 松风 | outbound_visit | - | C01 | beijing | 2600 | - | - | 载体 900 ㎡，首年 45 人，存证试点 2 家 | 研判评审待认定 | lead 2020-05-12, contact 2020-05-21, inspection 2020-11-13, negotiation 2020-12-08
F11 | F11 | 商用车终端与平台 | 逐光 | association | A04 | C03 | shenzhen | 1800 | - | - | 研发与路测 | 协议草案第 3 稿 | lead 2020-06-15, contact 2020-06-17, inspection 2020-08-12, negotiation 2021-01-05
F12 | F12 | 园区级能源管理总部 | 一行 | outbound_visit | - | C05 | shanghai | 4200 | - | - | 场景与能耗数据 | 能耗数据接口清单 | lead 2020-07-01, contact 2020-07-08, inspection 2020-10-21, negotiation 2020-12-29
F13 | F13 | 城市灯光编排内地总部 | 上元 | online_roadshow | - | C03 | shenzhen | - | - | - | 办公 180 ㎡ | 外汇入账流程 | lead 2020-04-16, contact 2020-09-22, inspection 2020-12-08, negotiation 2020-12-18
F14 | F14 | 鲲鹏迁移工具研发中心 | 长鲸 | enterprise_referral | F18 | C01 | beijing | 2400 | - | - | 靠近创新中心 | 补签约前两项条件 | lead 2020-11-02, contact 2020-11-11, inspection 2020-12-08, negotiation 2020-12-23, review 2021-01-27
F15 | F15 | BIM 构件库运营中心 | 工尺 | outbound_visit | - | C05 | shanghai | 1100 | - | - | 一层办公，40 人 | 补人员计划后复会 | lead 2020-10-12, contact 2020-10-19, negotiation 2020-12-04, review 2021-01-15
F16 | F16 | 河网水情预报平台 | 平澜 | online | - | C03 | shenzhen | 1600 | 1600 | - | 研发 500 ㎡ | 经营范围表述办妥后注册 | lead 2020-03-12, contact 2020-03-18, inspection 2020-08-12, negotiation 2020-09-03, review 2020-10-14, signed 2020-11-04
F17 | F17 | 大田种植决策总部 | 稻香 | outbound_visit | - | C05 | shanghai | 900 | 900 | - | A 楼 302 室 | 续留房源，注册材料 | lead 2020-07-01, contact 2020-07-08, inspection 2020-10-21, negotiation 2020-11-06, review 2020-11-30, signed 2020-12-21
F18 | F18 | 灵活用工结算平台 | 秋闱 | enterprise_referral | F16 | C12 | - | 800 | 800 | 200 | 结算中心 300 ㎡ | 装修进场，入驻 | lead 2020-06-22, contact 2020-07-07, negotiation 2020-08-17, review 2020-09-02, signed 2020-09-18, registered 2020-10-16
F19 | F19 | 结构与流体仿真研发 | 鹿鸣 | outbound_visit | - | C03 | shenzhen | 1200 | 1000 | 360 | 独立机房，双路供电 | 运营，待首笔社保记录 | lead 2020-09-10, contact 2020-09-23, inspection 2020-12-08, negotiation 2020-12-11, review 2020-12-14, signed 2020-12-18, registered 2021-01-06, moved_in 2021-01-29
F20 | F20 | 实验教学平台华东中心 | 青衿 | online_roadshow | - | C06 | - | 700 | - | - | 现成场地 | - | lead 2020-04-16, contact 2020-05-08, negotiation 2020-07-20, lost 2020-09-28
F21 | F21 | 基层影像平台区域中心 | 丹青 | ambassador | 应举（招商大使） | C06 | - | 1000 | - | - | 融资后再定 | 2月18日复查 | lead 2020-08-03, contact 2020-08-20, shelved 2020-11-20
`,
)

/** Why a move skipped a stage, went out, or needs a word. */
export const moveReasons: Record<string, { code?: string; text: string; rival?: '常州' }> = {
  'F15 negotiation': { text: '负责人 11 月来园看过房，未登记为接待，直接谈条款。' },
  'F18 negotiation': { text: '企业线上看过房源，未来园考察，直接谈条款。' },
  'F20 negotiation': { text: '企业急需场地，未考察直接谈。' },
  'F09b transferred': { code: 'better_fit_elsewhere', text: '后期机房更适合兄弟园区，已移交。' },
  'F20 lost': { code: 'chosen_rival', text: '常州能更早交付场地。', rival: '常州' },
  'F21 shelved': { code: 'funding_pending', text: '融资未到位，90 天后复查。' },
}
