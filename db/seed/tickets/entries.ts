import { table } from '../table.ts'

export const entryColumns = ['ticket', 'at', 'author', 'kind', 'to', 'text'] as const

/** The night before class: every time is invented, the place and the end are the article's. */
export const nightEntries = table(
  entryColumns,
  `
Q01 | 2020-09-14 19:40 | C02 | raised | new | 思骏现场负责人电话报：今晚布线的电工来不了，明早 8 点三中要用「作业家」上课
Q01 | 2020-09-14 19:41 | C02 | level_set | - | 定为特急：距硬截止不足 24 小时
Q01 | 2020-09-14 19:45 | C02 | answered | accepted | 电话应答
Q01 | 2020-09-14 19:50 | C02 | requester_joined | - | 三中值班老师加入
Q01 | 2020-09-14 19:52 | C02 | promised | - | 对思骏、三中两方承诺：今晚 24:00 前布好线、通网
Q01 | 2020-09-14 19:55 | C02 | dispatched | dispatched | 派给蒋文博，一同赶赴现场
Q01 | 2020-09-14 19:58 | C11 | signed_for | signed_for | 签收经办
Q01 | 2020-09-14 20:12 | C11 | started | in_progress | 林晓棠、蒋文博出发
Q01 | 2020-09-14 20:26 | C11 | helper_called | - | 找到临时技术员刘师傅，约 21:10 到校；数据布线，不需电工操作证
Q01 | 2020-09-14 20:35 | C11 | arrived | on_site | 林晓棠、蒋文博到场
Q01 | 2020-09-14 20:58 | C11 | logged | - | 清点：三楼到机房线未放，线槽和机柜可用；只做数据线，不碰强电
Q01 | 2020-09-14 21:10 | C02 | helper_arrived | - | 刘师傅到场
Q01 | 2020-09-14 22:40 | C11 | logged | - | 主干放完，开始端接
Q01 | 2020-09-14 24:00 | C11 | resolved | resolved | 布线、通网完成，三间教室测速正常
Q01 | 2020-09-15 00:10 | C04 | confirmed | confirmed | 企业现场负责人和值班老师确认
Q01 | 2020-09-16 10:30 | C07 | followed_up | followed_up | 已解决，非常满意
`,
)

/** January's closed tickets. */
export const closedEntries = table(
  entryColumns,
  `
Q02 | 2021-01-07 09:20 | C04 | raised | new | 微信报空调不热
Q02 | 2021-01-07 10:05 | C04 | answered | accepted | 电话应答，问清楼层
Q02 | 2021-01-07 10:10 | C04 | dispatched | dispatched | 派给宋知微
Q02 | 2021-01-07 10:40 | C12 | signed_for | signed_for | 签收
Q02 | 2021-01-08 14:00 | C12 | arrived | on_site | 与物业到场，查明室外机电容老化
Q02 | 2021-01-12 15:00 | C12 | resolved | resolved | 更换电容，复测 22 ℃
Q02 | 2021-01-12 16:30 | C04 | confirmed | confirmed | 简宁电话确认
Q02 | 2021-01-14 10:20 | C07 | followed_up | followed_up | 已解决，满意
Q03 | 2021-01-07 14:00 | C04 | raised | new | 电话报三名骨干落户
Q03 | 2021-01-07 16:20 | C04 | answered | accepted | 应答，说明所需材料
Q03 | 2021-01-07 16:30 | C04 | dispatched | dispatched | 派给叶岚
Q03 | 2021-01-07 17:00 | C10 | signed_for | signed_for | 签收
Q03 | 2021-01-08 09:30 | C10 | started | in_progress | 与人社窗口核对条件
Q03 | 2021-01-15 10:00 | C10 | extension_asked | - | 一人社保记录需补正，申请延至 1月22日
Q03 | 2021-01-15 15:10 | LEADER | extension_granted | - | 同意延期一次，请告知企业
Q03 | 2021-01-19 11:00 | C10 | resolved | resolved | 两人受理、一人准予
Q03 | 2021-01-19 15:00 | C04 | confirmed | confirmed | 桂枝电话确认
Q03 | 2021-01-21 09:40 | C07 | followed_up | followed_up | 已解决，基本满意
Q04 | 2021-01-08 10:00 | C04 | raised | new | 电话报员工子女转学
Q04 | 2021-01-08 11:00 | C04 | accepted | accepted | 受理，待教育口径
Q04 | 2021-01-08 11:20 | C04 | dispatched | dispatched | 派给叶岚
Q04 | 2021-01-11 17:00 | C10 | signed_for | signed_for | 签收
Q04 | 2021-01-12 10:30 | C10 | answered | in_progress | 首次应答，晚于时限
Q04 | 2021-01-18 16:00 | C10 | resolved | resolved | 学区外转学不在现行政策范围，已书面说明
Q04 | 2021-01-19 09:40 | C04 | confirmed | confirmed | 裴书宁确认收到书面答复
Q04 | 2021-01-20 14:10 | C07 | followed_up | followed_up | 未解决，不满意：政策范围外
Q04 | 2021-02-03 09:20 | C07 | reopened | in_progress | 裴书宁来信再问开学前的名额，转重办
Q04 | 2021-02-07 11:00 | C10 | resolved | resolved | 区教育局再次答复：学区外不收；附民办学校名单和报名时间
Q04 | 2021-02-07 15:00 | C04 | confirmed | confirmed | 裴书宁电话确认收到第二次答复
Q05 | 2021-01-08 15:30 | C04 | raised | new | 来访：承诺的装修补助未到账
Q05 | 2021-01-08 16:20 | C04 | answered | accepted | 当面应答
Q05 | 2021-01-08 16:30 | C04 | dispatched | dispatched | 派给沈嘉禾
Q05 | 2021-01-08 17:00 | C06 | signed_for | signed_for | 签收
Q05 | 2021-01-11 09:20 | C06 | whistled | in_progress | 吹哨：财务、载体两家会办
Q05 | 2021-01-11 14:00 | C12 | logged | - | 载体报到，补验收单
Q05 | 2021-01-12 10:00 | C10 | logged | - | 政策兑现报到，核对金额 30 万元
Q05 | 2021-01-18 17:20 | C06 | resolved | resolved | 补助到账，付款凭证已登记
Q05 | 2021-01-19 10:00 | C04 | confirmed | confirmed | 陶知行微信确认
Q05 | 2021-01-21 10:05 | C07 | followed_up | followed_up | 已解决，满意
Q10 | 2021-01-14 09:30 | C04 | raised | new | 线上报软件著作权登记
Q10 | 2021-01-14 11:00 | C04 | answered | accepted | 电话应答
Q10 | 2021-01-14 11:10 | C04 | dispatched | dispatched | 派给叶岚
Q10 | 2021-01-14 13:30 | C10 | signed_for | signed_for | 签收
Q10 | 2021-01-15 10:00 | C10 | started | in_progress | 材料辅导
Q10 | 2021-01-18 10:20 | C10 | resolved | resolved | 已递交并取得受理号
Q10 | 2021-01-18 14:00 | C04 | confirmed | confirmed | 田小满电话确认
Q10 | 2021-01-20 10:00 | C07 | followed_up | followed_up | 已解决，满意
`,
)
