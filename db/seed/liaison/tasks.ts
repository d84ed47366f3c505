import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { at } from '../instants.ts'
import { orNull, table } from '../table.ts'

/** Promises and next steps of visits and projects. Done ones keep their day. */
export const taskRows = table(
  ['code', 'kind', 'title', 'owner', 'by', 'due', 'done', 'firm', 'visit', 'project', 'ticket'],
  `
K01 | promise | 两家存证试点单位，写进协议 | C04 | C01 | 2021-02-26 | - | F10 | R5 | F10 | -
K02 | promise | 可租房源和面积发给企业 | C08 | C03 | 2021-02-10 | - | F04 | O-F04 | F04 | -
K03 | next_step | 约两家整机厂见面 | C08 | C03 | 2021-02-20 | - | F04 | - | F04 | -
K04 | next_step | 筛选潮痕数据：跟进、储备或放弃 | C08 | C03 | 2021-02-08 | - | F02 | - | F02 | -
K05 | next_step | 补首谈登记证据 | C08 | C03 | 2021-02-09 | - | F05 | O-F05k | F05 | -
K06 | promise | 租金补助第 2 期，原定 2月3日 前到账 | C06 | C09 | 2021-02-03 | - | F18 | - | - | Q12
K07 | promise | 租金补助第 1 期 | C09 | C09 | 2020-11-30 | 2020-11-27 | F18 | - | - | -
K08 | promise | 装修补助 30 万元 | C10 | C03 | 2020-12-31 | 2021-01-18 | F19 | R4 | F19 | -
K09 | promise | 能耗数据接口清单 | C05 | C05 | 2021-02-19 | - | F12 | O-F12 | F12 | -
K10 | promise | 万级洁净间报价 | C04 | C01 | 2021-02-09 | - | F08 | O-F08 | F08 | -
K11 | next_step | 路测牌照办理口径 | C08 | C03 | 2021-02-18 | - | F11 | R6 | F11 | -
K12 | next_step | 棹歌软件分派跟进人 | C03 | LEADER | 2021-02-05 | - | F03 | - | F03 | -
K13 | promise | 回折桂人才云督办单 | C06 | LEADER | 2021-02-08 | - | F18 | - | - | Q12
K14 | next_step | 与叶岚对兑现口径 | C06 | C06 | 2021-02-08 | - | F18 | S-F18b | - | -
K15 | next_step | 港区试用申请模板 | C05 | C05 | 2021-02-03 | 2021-01-29 | F06 | O-F06 | F06 | -
K16 | promise | 海塘历史水文数据合规意见 | C08 | C03 | 2020-08-31 | 2020-08-28 | F16 | R2 | F16 | -
K17 | next_step | 联系以来未登记走访，约海大物联 | C04 | LEADER | 2021-02-26 | - | A-haida | - | - | -
K18 | next_step | 联系以来未登记走访，约极望科技 | C06 | LEADER | 2021-02-26 | - | A-jiwang | - | - | -
K19 | next_step | 银行贷款挂账复核 | C06 | LEADER | 2021-03-01 | - | F17 | - | - | Q06
K20 | next_step | 三次没接，请沈嘉禾走访时问一声办公面积 | C07 | LEADER | 2021-02-09 | - | F18 | - | - | Q08
K21 | next_step | 一月三率写一页，报节前会 | C07 | LEADER | 2021-02-10 | - | - | - | - | -
`,
).map((row) => ({
  id: seedId(row.code),
  kind: row.kind as 'promise' | 'next_step',
  title: row.title,
  ownerId: cadreId(row.owner),
  givenBy: cadreId(row.by),
  dueOn: row.due,
  status: row.done ? ('done' as const) : ('open' as const),
  doneAt: row.done ? at(`${row.done} 16:00`) : null,
  enterpriseId: orNull(row.firm) && seedId(row.firm),
  visitId: row.visit ? seedId(`V-${row.visit}`) : null,
  projectId: row.project ? seedId(`P-${row.project}`) : null,
  ticketId: orNull(row.ticket) && seedId(row.ticket),
}))

export const noteRows = table(
  ['code', 'firm', 'author', 'at', 'text'],
  `
N01 | F04 | C03 | 2021-01-08 09:00 | 企业年底集中交付，许衡说节后再定城市；合肥也在接触。
N02 | F10 | C01 | 2021-01-21 10:00 | 颜若川看中 B 楼 3 层，祁云舒关心付款节点。
N03 | F19 | C12 | 2021-02-07 19:00 | 机房两次跳闸，装修时的切换开关需整体换新。
N04 | F18 | C06 | 2021-01-20 11:30 | 接手核对：工单两件、租金补助第 2 期未兑。
N05 | F16 | C03 | 2021-01-29 15:40 | 经营范围表述被退，建议由政策处陪同到窗口。
N06 | F17 | C06 | 2021-01-28 16:40 | 人才公寓条款缺依据，先不承诺。
N07 | F12 | C05 | 2021-01-22 10:30 | 合肥条件是屋顶资源，我方以能耗数据接口回应。
`,
).map((row) => ({
  id: seedId(row.code),
  enterpriseId: seedId(row.firm),
  authorId: cadreId(row.author),
  text: row.text,
  createdAt: at(row.at),
  updatedAt: at(row.at),
}))
