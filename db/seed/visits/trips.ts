import { type CityName, city } from '../places.ts'
import { table } from '../table.ts'

/** Six trips of three teams (domain.md §10.5). */
export const tripRows = table(
  ['code', 'title', 'city', 'team', 'from', 'to', 'members', 'purpose', 'summary'],
  `
T1 | 北京组赴京招商（5月） | 北京 | beijing | 2020-05-18 | 2020-05-22 | C01 C04 | 见教育与语音、区块链企业，拜访两家协会 | 思骏谈到深夜，政策逐条讲清；两家示例企业进入接洽。
T2 | 深圳组赴深招商（6月） | 深圳 | shenzhen | 2020-06-15 | 2020-06-19 | C03 C08 | 云招商名单逐家上门 | 四家全部当面见到，联谊会答应再荐三家。
T3 | 上海组赴沪招商（7月） | 上海 | shanghai | 2020-07-06 | 2020-07-10 | C05 C10 | 长三角工业互联网会推荐企业 | 四家见面，其中一家首谈归属有异议。
T4 | 深圳组赴深招商（9月） | 深圳 | shenzhen | 2020-09-21 | 2020-09-25 | C03 C08 | 回访与新增，人工智能商会对接 | 鹿亭首次见面即谈载体；月湖在深团队见面。
T5 | 北京组赴京招商（11月） | 北京 | beijing | 2020-11-09 | 2020-11-13 | C01 C04 | 信创与芯片测试方向 | 鲸落、青瓷首次见面，松间核实团队与合同。
T6 | 上海组赴沪招商（1月） | 上海 | shanghai | 2021-01-11 | 2021-01-14 | C05 C10 | 港航与建造方向 | 星渚进入接洽，榫卯补齐研判材料。
`,
).map((row) => ({
  ...row,
  cityCode: city[row.city as CityName],
  members: row.members.split(' '),
}))
