import { table } from '../table.ts'
import { visitColumns } from './columns.ts'

/**
 * One held visit per firm and trip; associations are visited apart (domain.md §10.5a). 19 events, 16 firms.
 * The evening with 思骏 ended after midnight.
 */
export const outboundRows = table(
  visitColumns,
  `
T1-sijun | outbound | 2020-05-20 | 20:00 | 24:30 | T1 | C01 C04 | A-sijun | - | policy rivals timing | 企业办公室 | 逐条讲政策，谈到深夜。企业同时在看成都、南京、常州。 | 政策要讲得清，答复要快
T1-F07 | outbound | 2020-05-21 | 10:00 | 11:30 | T1 | C01 C04 | F07 | P-F07 | technology scenario | 海淀，企业会议室 | 看方言质检演示，团队十余人，先谈合作再谈落户。 | 想接一家本地呼叫中心试用
T1-F10 | outbound | 2020-05-21 | 15:00 | 16:30 | T1 | C01 C04 | F10 | P-F10 | technology policy | 朝阳，企业会议室 | 第一次见面，介绍电子合同存证；企业年内要定第二总部。 | 要两家试点单位
T2-F05 | outbound | 2020-06-16 | 10:00 | 11:30 | T2 | C03 C08 | F05 | P-F05 | technology space | 南山，企业展厅 | 联谊会引见，首谈登记给深圳组。企业看重制造业客户。 | 想找有工控场景的客户
T2-F04 | outbound | 2020-06-17 | 09:30 | 11:00 | T2 | C03 C08 | F04 | P-F04 P-F04b | space scenario | 南山，实验室 | 看检测样机；想先租小场地做试产线。 | 带三相电的试产场地
T2-F11 | outbound | 2020-06-17 | 14:30 | 16:00 | T2 | C03 C08 | F11 | P-F11 | scenario rivals | 宝安，企业会议室 | 关注整车厂客户和路测条件。 | 想见一家本地整车厂
T2-F16 | outbound | 2020-06-18 | 10:00 | 11:30 | T2 | C03 C08 | F16 | P-F16 | technology policy | 龙岗，企业会议室 | 云招商后首次见面，看水情预报平台，介绍海塘管理场景。 | 要历史水文数据的合规来源
T3-F18 | outbound | 2020-07-07 | 10:00 | 11:30 | T3 | C05 C10 | F18 | P-F18 | policy talent | 杨浦，企业会议室 | 海塘水数引荐。企业想把结算中心放在宁波。 | 结算业务的办公场地
T3-F05 | outbound | 2020-07-07 | 15:00 | 16:00 | T3 | C05 C10 | F05 | P-F05 | policy | 企业上海办事处 | 上海组见到企业在沪负责人；登记首谈被退回，已由深圳组首谈。 | -
T3-F17 | outbound | 2020-07-08 | 09:30 | 11:00 | T3 | C05 C10 | F17 | P-F17 | financing scenario | 嘉定，企业会议室 | 看大田种植决策系统，谈余姚、慈溪的示范田。 | 示范田与贷款
T3-F12 | outbound | 2020-07-08 | 14:00 | 15:30 | T3 | C05 C10 | F12 | P-F12 | rivals policy | 浦东，企业会议室 | 苏州、合肥也在谈，企业要比较场景和能耗数据开放。 | 园区级能耗场景
T4-F04 | outbound | 2020-09-22 | 10:00 | 11:30 | T4 | C03 C08 | F04 | P-F04 | space timing | 南山，实验室 | 试产线面积缩到 300 平方米，定城市推迟到 2021 年春。 | 可租房源清单
T4-F13 | outbound | 2020-09-22 | 15:00 | 16:30 | T4 | C03 C08 | F13 | P-F13 | policy scenario | 前海，企业内地办公室 | 谈三江口灯光编排，投资以港元计。 | 外汇入账流程
T4-F19 | outbound | 2020-09-23 | 09:30 | 11:00 | T4 | C03 C08 | F19 | P-F19 | space scenario | 宝安，企业会议室 | 企业在比较三地载体，关心制造业客户与机房条件。 | 独立机房
T5-F08 | outbound | 2020-11-10 | 10:00 | 11:30 | T5 | C01 C04 | F08 | P-F08 | technology space | 亦庄，测试间 | 看芯片量产测试软件，需要洁净测试间。 | 万级洁净间
T5-F10 | outbound | 2020-11-11 | 09:30 | 11:00 | T5 | C01 C04 | F10 | P-F10 P-F10b | scenario policy | 朝阳，企业会议室 | 第 2 次见面，核实团队与在手合同。 | 两家试点单位
T5-F14 | outbound | 2020-11-11 | 14:30 | 16:00 | T5 | C01 C04 | F14 | P-F14 | technology talent | 海淀，企业会议室 | 折桂引荐。鲲鹏迁移工具，希望靠近生态创新中心。 | 适配人才
T6-F06 | outbound | 2021-01-12 | 10:00 | 11:30 | T6 | C05 C10 | F06 | P-F06 | technology scenario | 临港，企业会议室 | 看港机定位终端，想进梅山港区试用。 | 港区试用牵线
T6-F15 | outbound | 2021-01-13 | 14:00 | 15:30 | T6 | C05 C10 | F15 | P-F15 | space talent | 杨浦，企业会议室 | 补研判材料：场地一层、人员计划 40 人。 | 一层办公
T1-A05 | outbound | 2020-05-19 | 10:00 | 11:00 | T1 | C01 C04 | A05 | P-A05 | cooperation | 联盟秘书处 | 交换供需名单，约定每季推荐。 | -
T1-A06 | outbound | 2020-05-19 | 15:00 | 16:00 | T1 | C01 C04 | A06 | P-A06 | cooperation | 商会会议室 | 了解学校采购节奏，请其推荐教育企业。 | -
T2-A04 | outbound | 2020-06-15 | 15:00 | 16:30 | T2 | C03 C08 | A04 | P-A04 | cooperation | 联谊会活动室 | 座谈，拿到三家有意外迁的企业名单。 | -
T3-A07 | outbound | 2020-07-06 | 14:30 | 16:00 | T3 | C05 C10 | A07 | P-A07 | cooperation | 秘书处 | 谈轮值活动放在园区的可能。 | -
T4-A04 | outbound | 2020-09-21 | 15:00 | 16:00 | T4 | C03 C08 | A04 | P-A04 | cooperation | 联谊会活动室 | 回访名单进展。 | -
T4-A08 | outbound | 2020-09-24 | 10:00 | 11:00 | T4 | C03 C08 | A08 | P-A08 | cooperation | 商会会议室 | 商会可组织会员来园。 | -
T5-A05 | outbound | 2020-11-12 | 10:00 | 11:00 | T5 | C01 C04 | A05 | P-A05 | cooperation | 联盟秘书处 | 对接鲲鹏生态创新中心的会员需求。 | -
T6-A07 | outbound | 2021-01-11 | 15:00 | 16:00 | T6 | C05 C10 | A07 | P-A07 | cooperation | 秘书处 | 商定春季供需会。 | -
T6-A09 | outbound | 2021-01-14 | 09:30 | 10:30 | T6 | C05 C10 | A09 | P-A09 | cooperation | 促进会会议室 | 请其推荐堆场软件企业。 | -
L-A01 | outbound | 2020-04-22 | 14:00 | 15:00 | - | C07 | A01 | - | cooperation | 二期党群服务中心 | 谈会员联系与云上活动。 | -
L-A02 | outbound | 2020-08-19 | 14:00 | 15:00 | - | C10 | A02 | - | cooperation policy | 二期党群服务中心 | 软件著作权登记辅导安排。 | -
L-A03 | outbound | 2020-10-14 | 10:00 | 11:00 | - | C08 | A03 | - | cooperation | 二期党群服务中心 | 互通项目信息。 | -
`,
)
