import { type CityName, city } from './places.ts'
import { orNull, table } from './table.ts'

/** Real names carry article facts only (domain.md §10); blank is "not said there". Patch and cadre are the office's. */
const real = table(
  ['code', 'name', 'aliases', 'city', 'industry', 'patch', 'product', 'intro'],
  `
A-jintang | 金唐软件 | - | 宁波 | medical_it | Z1 | - | 本地成长企业，从几个人发展到三百余人。
A-donghai | 东海蓝帆 | - | 宁波 | - | Z1 | - | 本地成长企业。
A-zhongzhijie | 中之杰 | - | 宁波 | - | Z1 | - | 本地成长企业，与园区合建党建云平台。
A-haida | 海大物联 | - | 宁波 | - | Z1 | - | 本地成长企业。
A-jiwang | 极望科技 | - | 宁波 | - | Z2 | - | 本地成长企业。
A-zhongpin | 中聘集团 | - | 宁波 | - | Z2 | - | 本地成长企业，设有党员先锋队。
A-huawei | 华为 | - | - | - | Z5 | - | 引进企业。
A-donghua | 东华软件 | - | - | - | Z2 | - | 引进企业。
A-hollysys | 和利时 | - | - | - | Z4 | - | 引进企业。
A-chinasoft | 中软国际 | - | - | - | Z3 | - | 引进企业。
A-saidi | 赛迪开源空间 | - | - | - | Z3 | - | 引进企业。
A-megvii | 旷视科技 | - | - | - | Z4 | - | 引进企业。
A-huadi | 华迪计算机 | - | - | - | Z5 | - | 2020 年落户。
A-huaxin | 大连华信 | - | - | - | Z5 | - | 2020 年落户。
A-qiyunfang | 企云方 | - | - | - | Z6 | - | 2020 年落户。
A-lijie | 立捷微波 | - | - | - | Z6 | - | 2020 年落户。
A-shuyi | 数益互联 | - | - | - | Z6 | - | 2020 年落户。
A-mininglamp | 明略科技 | - | - | - | Z4 | - | 2020 年落户。
A-sijun | 思骏科技 | 宁波思骏科技 | 北京 | education | Z3 | 作业家（绿色智慧教育平台） | 北京一家计算所教授的团队，与成都、南京、常州比较后落户宁波。
`,
)

/** Fictional firms, said to be so on every page. */
const fictional = table(
  ['code', 'name', 'nameEn', 'city', 'industry', 'tier', 'patch', 'product', 'intro'],
  `
F01 | 甬栈云控 | Yongzhan Cloud Control | 杭州 | industrial_internet | b | - | 车间设备上云网关 | 做中小工厂的设备联网和远程运维。
F02 | 潮痕数据 | Chaohen Data | 成都 | data_governance | b | - | 主数据治理平台 | 为制造业集团梳理主数据。
F03 | 棹歌软件 | Zhaoge Software | 上海 | port_shipping | c | - | 集装箱堆场排程 SaaS | 服务中小港口和堆场。
F04 | 衡芥智能 | Hengjie Intelligence | 深圳 | machine_vision | a | - | 产线视觉检测一体机 | 想先租小场地做试产线，看重整机厂客户。
F05 | 泊云网安 | Boyun Security | 深圳 | cyber_security | a | - | 工控防火墙 | 客户以制造业和能源企业为主。
F06 | 星渚导航 | Xingzhu Navigation | 上海 | beidou | b | - | 港区高精度定位终端 | 北斗定位与港机调度。
F07 | 听澜语音 | Tinglan Speech | 北京 | speech_ai | b | - | 客服语音质检 | 方言识别是其强项。
F08 | 青瓷芯测 | Qingci Chip Test | 北京 | eda | a | - | 芯片量产测试软件 | 需要洁净测试间。
F09 | 枕河互动 | Zhenhe Interactive | 广州 | digital_content | c | - | 互动短剧制作工具 | 内容团队可以分散办公。
F10 | 松间链信 | Songjian Ledger | 北京 | blockchain | a | - | 电子合同存证 | 要求两家试点单位写进协议。
F11 | 逐浪车联 | Zhulang Connected Cars | 深圳 | connected_cars | a | - | 商用车车载终端与平台 | 关注本地整车厂和路测条件。
F12 | 白鹭能控 | Bailu Energy Control | 上海 | energy | a | - | 园区级能源管理系统 | 同时与苏州、合肥接触。
F13 | 月湖灯语 | Yuehu Lights | 香港 | digital_tourism | b | - | 城市灯光秀编排软件 | 以港元报投资额。
F14 | 鲸落信创 | Jingluo Migration | 北京 | domestic_stack | a | - | 鲲鹏迁移工具 | 希望靠近鲲鹏生态创新中心。
F15 | 榫卯建造 | Sunmao Construct | 上海 | construction | b | - | BIM 构件库 | 研判会认为场地与人员计划需补充。
F16 | 海塘水数 | Haitang Water Data | 深圳 | smart_water | a | - | 河网水情预报平台 | 已签约，经营范围表述卡住注册。
F17 | 稻里农数 | Daoli Agri Data | 上海 | agriculture | b | - | 大田种植决策系统 | 已签约，关注贷款和人才住房。
F18 | 折桂人才云 | Zhegui Talent Cloud | 上海 | hr_saas | b | Z2 | 灵活用工结算平台 | 已注册，尚未入驻。
F19 | 鹿亭仿真 | Luting Simulation | 深圳 | industrial_simulation | b | Z4 | 结构与流体仿真软件 | 2021 年 1 月入驻，独立机房。
F20 | 木槿教科 | Mujin Education | 南京 | education | c | - | 实验教学平台 | 已选择常州。
F21 | 砚池医信 | Yanchi Medical | 武汉 | medical_it | b | - | 基层医疗影像平台 | 等下一轮融资。
`,
)

const realRows = real.map((row) => ({
  code: row.code,
  name: row.name,
  nameEn: null,
  aliases: row.aliases ? [row.aliases] : [],
  sample: false,
  cityName: row.city as CityName | '',
  industryCode: orNull(row.industry),
  product: orNull(row.product),
  tier: null,
  patch: orNull(row.patch),
  status: 'resident' as const,
  intro: row.intro,
}))

const fictionalRows = fictional.map((row) => ({
  code: row.code,
  name: row.name,
  nameEn: row.nameEn,
  aliases: [],
  sample: true,
  cityName: row.city as CityName,
  industryCode: row.industry,
  product: row.product,
  tier: row.tier as 'a' | 'b' | 'c',
  patch: orNull(row.patch),
  status: row.patch ? ('resident' as const) : ('prospect' as const),
  intro: row.intro,
}))

/** What is known beyond the tables: licences, headcounts, addresses. */
const facts: Record<string, Record<string, unknown>> = {
  'A-jintang': { headcount: 300, headcountOn: '2020-12-31', headcountAtLeast: true },
  F17: { uscc: '91330200XX00000356', usccState: 'unverified' },
  F18: {
    uscc: '91330200XX0000019G',
    usccState: 'verified',
    residentSince: '2020-10-16',
    address: '一期 3 号楼 5 层（示例）',
    headcount: 12,
    headcountOn: '2021-01-20',
  },
  F19: {
    uscc: '91330200XX0000027B',
    usccState: 'verified',
    residentSince: '2021-01-06',
    address: '二期 B 楼 402–405（示例）',
    headcount: 18,
    headcountOn: '2021-01-29',
  },
}

export const enterpriseRows = [...realRows, ...fictionalRows].map(({ cityName, ...row }) => ({
  ...row,
  originCityCode: cityName ? city[cityName] : null,
  ...facts[row.code],
}))
