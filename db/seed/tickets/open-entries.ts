import { table } from '../table.ts'
import { entryColumns } from './entries.ts'

/** Parked, reopened, unanswered, merged; and the four open ones. */
export const openEntries = table(
  entryColumns,
  `
Q06 | 2021-01-11 09:10 | C04 | raised | new | 电话报银行贷款对接
Q06 | 2021-01-11 14:00 | C04 | answered | accepted | 应答，问清用途与额度
Q06 | 2021-01-11 14:10 | C04 | dispatched | dispatched | 派给沈嘉禾
Q06 | 2021-01-11 15:00 | C06 | signed_for | signed_for | 签收
Q06 | 2021-01-13 10:00 | C06 | started | in_progress | 约两家银行看材料
Q06 | 2021-01-25 11:00 | C06 | park_asked | - | 银行要一季度报表，申请挂账到 3月1日复核
Q06 | 2021-01-25 16:00 | LEADER | parked | parked | 同意挂账
Q06 | 2021-01-28 15:00 | C07 | followed_up | - | 挂账中回访：未解决，基本满意
Q07 | 2021-01-11 10:40 | C04 | raised | new | 电话报整层断网
Q07 | 2021-01-11 10:52 | C04 | answered | accepted | 电话应答
Q07 | 2021-01-11 10:54 | C04 | dispatched | dispatched | 派给蒋文博
Q07 | 2021-01-11 10:58 | C11 | signed_for | signed_for | 签收
Q07 | 2021-01-11 11:35 | C11 | arrived | on_site | 到场，光模块告警
Q07 | 2021-01-11 15:30 | C11 | resolved | resolved | 更换光模块
Q07 | 2021-01-11 16:00 | C04 | confirmed | confirmed | 裴书宁电话确认
Q07 | 2021-01-12 16:30 | C07 | followed_up | followed_up | 未解决：上午又断一次
Q07 | 2021-01-12 16:40 | C04 | reopened | in_progress | 重办
Q07 | 2021-01-13 14:00 | C11 | resolved | resolved | 更换楼层交换机，核对备用链路
Q07 | 2021-01-13 15:00 | C04 | confirmed | confirmed | 裴书宁电话确认
Q07 | 2021-01-15 10:30 | C07 | followed_up | followed_up | 已解决，基本满意
Q08 | 2021-01-11 14:20 | C04 | raised | new | 微信报想加一间办公室
Q08 | 2021-01-11 15:00 | C04 | answered | accepted | 应答
Q08 | 2021-01-11 15:10 | C04 | dispatched | dispatched | 派给宋知微
Q08 | 2021-01-11 16:00 | C12 | signed_for | signed_for | 签收
Q08 | 2021-01-13 10:00 | C12 | started | in_progress | 看同层房源
Q08 | 2021-01-20 11:00 | C12 | resolved | resolved | 506 室可租，企业决定暂不扩
Q08 | 2021-01-20 14:30 | C04 | confirmed | confirmed | 简宁微信确认
Q08 | 2021-01-21 10:00 | C07 | call_missed | - | 未接
Q08 | 2021-01-21 15:30 | C07 | call_missed | - | 未接
Q08 | 2021-01-22 10:10 | C07 | call_missed | archived | 三次未接，无效样本
Q09 | 2021-01-11 16:50 | C04 | raised | new | 微信又报空调不热
Q09 | 2021-01-12 09:00 | C04 | merged | merged | 与 SR-20210107-001 同一件，并入
Q11 | 2021-02-08 09:10 | C04 | raised | new | 浦清电话报：经营范围表述被退回，注册停住
Q11 | 2021-02-08 09:25 | C04 | answered | accepted | 电话应答，问清窗口意见
Q11 | 2021-02-08 09:30 | C04 | dispatched | dispatched | 派给叶岚
Q11 | 2021-02-08 09:40 | C10 | signed_for | signed_for | 签收
Q11 | 2021-02-08 09:50 | C10 | started | in_progress | 约窗口下午当面改表述
Q12 | 2021-01-25 10:20 | C04 | raised | new | 走访中提出：租金补助第 2 期未到账
Q12 | 2021-01-25 11:00 | C04 | accepted | accepted | 受理
Q12 | 2021-01-25 11:10 | C04 | dispatched | dispatched | 派给沈嘉禾（顾承泽交接中代管）
Q12 | 2021-01-26 09:00 | C06 | signed_for | signed_for | 签收
Q12 | 2021-01-27 09:40 | C06 | answered | in_progress | 首次应答，晚于时限
Q12 | 2021-02-02 15:20 | C10 | logged | - | 缺一份租赁备案，已请企业补
Q12 | 2021-02-05 09:00 | LEADER | supervised | - | 督办：逾期，请 2 个工作日内报进展
Q13 | 2021-02-07 15:30 | C04 | raised | new | 裴书宁微信报：两台服务器重启
Q13 | 2021-02-07 15:48 | C04 | answered | accepted | 电话应答
Q13 | 2021-02-07 15:52 | C04 | dispatched | dispatched | 派给宋知微
Q13 | 2021-02-07 16:00 | C12 | signed_for | signed_for | 签收
Q13 | 2021-02-07 16:10 | C12 | started | in_progress | 叫物业电工班
Q13 | 2021-02-07 16:55 | C12 | arrived | on_site | 与物业电工到场
Q13 | 2021-02-07 18:40 | C12 | logged | - | 电工班查明是切换开关老化，先改由旁路供电
Q13 | 2021-02-08 09:20 | C12 | promised | - | 换件已出库；承诺企业 13:30 前恢复
Q14 | 2021-02-05 09:00 | C04 | raised | new | 来访：营业执照变更
Q14 | 2021-02-05 10:30 | C04 | answered | accepted | 应答，给材料清单
Q14 | 2021-02-05 10:40 | C04 | dispatched | dispatched | 派给叶岚
Q14 | 2021-02-07 09:30 | C10 | returned | accepted | 退单：不属政策兑现，应由联系干部陪办
Q14 | 2021-02-07 15:00 | C04 | dispatched | dispatched | 重派沈嘉禾
Q14 | 2021-02-07 16:00 | C06 | signed_for | signed_for | 签收
`,
)
