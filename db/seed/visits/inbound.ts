import { table } from '../table.ts'
import { visitColumns } from './columns.ts'

/** Receptions (6, eleven firm visits), online sessions and calls, service visits; two visits lie ahead. */
export const otherVisitRows = table(
  visitColumns,
  `
R1 | inbound | 2020-06-29 | 09:30 | 11:30 | - | C01 C04 LEADER | A-sijun | - | space policy | 二期 | 看二期场地和党群服务中心。 | -
R2 | inbound | 2020-08-12 | 09:30 | 12:00 | - | C03 C08 C12 | F11 F16 F09 | P-F11 P-F16 P-F09 | space scenario | 一期展厅、二期 A 楼 | 三家同来，看载体并与本地单位座谈。 | 海塘要数据合规意见，逐浪要路测，枕河要直播间
R3 | inbound | 2020-10-21 | 14:00 | 16:30 | - | C05 C10 | F12 F17 | P-F12 P-F17 | space financing | 二期 A 楼 | 看 A 楼 3 层，谈示范田与能耗场景。 | 稻里要 A 楼 302 室
R4 | inbound | 2020-12-08 | 09:00 | 11:30 | - | C03 C01 C12 | F14 F19 F13 | P-F14 P-F19 P-F19b P-F13 | space policy | 二期 B 楼 | 陶知行等 3 人看二期 B 楼，要求独立机房，3 月前能进人。鲸落看创新中心工地。 | 独立机房；双路供电
R5 | inbound | 2021-01-20 | 14:00 | 16:00 | - | C01 C04 LEADER | F10 | P-F10 P-F10b | space scenario | 二期 B 楼 3 层 | 看 B 楼 3 层 860 ㎡，谈存证场景。 | 两家试点单位，写进协议
R6 | inbound | 2021-02-04 | 10:00 | 11:30 | - | C03 C08 | F11 | P-F11 P-F11b | policy scenario | 二期党群服务中心 | 带协议草案第 2 稿，逐条过。 | 路测牌照办理口径
O1 | online | 2020-03-10 | 15:00 | 16:30 | - | C03 C08 | F01 F04 F07 F16 | P-F01 P-F04 P-F07 P-F16 | policy space | 线上会议 | 云招商第一场，四家参加，两家愿意继续谈。 | -
O2 | online | 2020-04-16 | 14:00 | 16:00 | - | C03 C08 C06 | F09 F13 F20 A10 | P-F09 P-F13 P-F20 P-A10 | policy scenario | 云路演直播间 | 云路演，三家路演，医疗信息化专委会在线交流。 | -
O-F04 | online | 2021-01-07 | 16:00 | 16:20 | - | C03 | F04 | P-F04 | timing | 电话 | 企业忙年底交付，约节后再谈。 | -
O-F05a | online | 2020-09-24 | 10:00 | 10:15 | - | C03 | F05 | P-F05 | timing | 电话 | 续报首谈后例行电话，企业在等内部预算。 | -
O-F05b | online | 2020-09-30 | 15:00 | 15:20 | - | C03 | F05 | P-F05 | space | 电话 | 发二期房源表。 | -
O-F05c | online | 2020-10-13 | 10:30 | 10:45 | - | C03 | F05 | P-F05b | technology | 电话 | 谈与本地能源企业的试用。 | -
O-F05d | online | 2020-10-27 | 10:00 | 10:15 | - | C08 | F05 | P-F05b | technology | 电话 | 试用方案第一稿。 | -
O-F05e | online | 2020-11-10 | 16:00 | 16:15 | - | C03 | F05 | P-F05 | timing | 电话 | 企业换财务负责人，推后。 | -
O-F05f | online | 2020-11-24 | 10:00 | 10:20 | - | C03 | F05 | P-F05 | policy | 电话 | 问首版次奖励。 | -
O-F05g | online | 2020-12-08 | 17:00 | 17:15 | - | C08 | F05 | P-F05b | technology | 电话 | 试用单位确认一家。 | -
O-F05h | online | 2020-12-22 | 10:00 | 10:15 | - | C03 | F05 | P-F05 | timing | 电话 | 约 1 月再定。 | -
O-F05i | online | 2021-01-05 | 10:00 | 10:15 | - | C03 | F05 | P-F05 | space | 电话 | 问 B 楼租金。 | -
O-F05j | online | 2021-01-19 | 10:00 | 10:20 | - | C03 | F05 | P-F05 | policy | 电话 | 补首谈材料。 | -
O-F05k | online | 2021-02-02 | 10:00 | 10:15 | - | C03 | F05 | P-F05 | timing | 电话 | 告知上海组异议，等裁定，不谈条件。 | -
O-F08 | online | 2021-01-20 | 15:00 | 15:40 | - | C01 | F08 | P-F08 | space | 线上会议 | 对洁净间图纸，确认来园考察清单。 | 万级洁净间报价
O-F09 | online | 2021-01-12 | 14:00 | 14:40 | - | C03 | F09 | P-F09 | space | 线上会议 | 需求表填完，直播间改为 120 平方米。 | -
O-F07 | online | 2021-01-26 | 10:00 | 10:40 | - | C01 | F07 | P-F07 | scenario | 线上会议 | 需求表填完，节后来园。 | 呼叫中心试用
O-F14 | online | 2021-01-26 | 15:00 | 15:30 | - | C01 C10 | F14 | P-F14 | policy | 线上会议 | 说明研判会附条件事项。 | -
O-F12 | online | 2021-01-22 | 09:30 | 10:20 | - | C05 | F12 | P-F12 | rivals policy | 线上会议 | 合肥给了屋顶资源，企业要我方能耗数据接口清单。 | 能耗数据接口清单
O-F13 | online | 2021-01-27 | 16:00 | 16:40 | - | C03 | F13 | P-F13 | policy | 线上会议 | 谈外汇入账与汇率日。 | -
O-F06 | online | 2021-01-29 | 10:00 | 10:20 | - | C05 | F06 | P-F06 | scenario | 电话 | 发港区试用申请模板。 | -
O-F16 | online | 2021-01-29 | 15:00 | 15:20 | - | C03 | F16 | P-F16b | timing | 电话 | 经营范围表述被窗口退回，准备报工单。 | 经营范围表述
O-F17 | online | 2021-01-28 | 16:00 | 16:20 | - | C06 | F17 | P-F17b | financing talent | 电话 | 顾承泽调离后首次联系，贷款挂账已说明，预留房源要续。 | A 楼 302 室续留
S-F19 | service | 2021-01-29 | 15:00 | 16:00 | - | C12 C03 | F19 | P-F19 P-F19b | operation space | 二期 B 楼 402–405 | 入驻验看，18 人到岗；机房单路供电，企业希望尽快双路。 | 双路供电
S-F18a | service | 2021-01-20 | 10:00 | 11:00 | - | C06 | F18 | P-F18 P-F18b | operation policy | 一期 3 号楼 | 接手后首次上门，核对租金补助三期和未办事项。 | 第 2 期租金补助
S-F18b | service | 2021-02-02 | 14:00 | 15:00 | - | C10 | F18 | P-F18b | policy | 一期 3 号楼 | 对兑现材料，缺一份租赁备案。 | 租赁备案
`,
)

/** Planned, not held: they count in no figure. */
export const plannedVisitRows = table(
  visitColumns,
  `
N-F18 | service | 2021-02-09 | 10:00 | 11:00 | - | C12 | F18 | P-F18 | space | 一期 3 号楼 | - | -
N-F04 | outbound | 2021-02-22 | 10:30 | 12:00 | - | C08 C03 | F04 | P-F04 | space timing | 深圳南山 | - | -
N-F11 | outbound | 2021-02-23 | 16:30 | 18:00 | - | C08 C03 | F11 | P-F11 | policy | 深圳宝安 | - | -
`,
)
