import type { Role } from '#app/domain/actor.ts'
import { seedId } from './ids.ts'
import { table } from './table.ts'

/** The park's office in the demo. The cadres are fictional. */
export const unitRows = [
  { id: seedId('U-invest'), name: '招商处', nameEn: 'Investment office' },
  { id: seedId('U-service'), name: '企业服务处', nameEn: 'Enterprise service office' },
  { id: seedId('U-office'), name: '综合处', nameEn: 'General office' },
  { id: seedId('U-party'), name: '党建处', nameEn: 'Party-building office' },
  { id: seedId('U-industry'), name: '产业处', nameEn: 'Industry office' },
  { id: seedId('U-policy'), name: '政策兑现处', nameEn: 'Policy office' },
  { id: seedId('U-it'), name: '信息化处', nameEn: 'IT office' },
  { id: seedId('U-space'), name: '载体处', nameEn: 'Space office' },
]

const columns = ['code', 'name', 'nameEn', 'username', 'unit', 'roles', 'title', 'titleEn'] as const

/** Roles as pinned for the nine persona accounts; the others work, but do not sign in to the demo. */
export const cadres = table(
  columns,
  `
C01 | 周明远 | Zhou Mingyuan | zhoumingyuan | invest | team_leader | 北京组组长 | Head of the Beijing team
C02 | 林晓棠 | Lin Xiaotang | linxiaotang | service | liaison_cadre intake | 企业服务专员 | Enterprise service officer
C03 | 郑一帆 | Zheng Yifan | zhengyifan | invest | team_leader | 深圳组组长 | Head of the Shenzhen team
C04 | 何静怡 | He Jingyi | hejingyi | office | intake | 受理员 | Intake officer
C05 | 徐立衡 | Xu Liheng | xuliheng | invest | team_leader | 上海组组长 | Head of the Shanghai team
C06 | 沈嘉禾 | Shen Jiahe | shenjiahe | service | liaison_cadre | 联系干部 | Liaison cadre
C07 | 陆思源 | Lu Siyuan | lusiyuan | party | follow_up | 回访员 | Follow-up officer
C08 | 方知夏 | Fang Zhixia | fangzhixia | industry | team_member | 招商队员 | Investment officer
C09 | 顾承泽 | Gu Chengze | guchengze | service | liaison_cadre | 联系干部 | Liaison cadre
C10 | 叶岚 | Ye Lan | yelan | policy | team_member liaison_cadre | 政策兑现专员 | Policy officer
C11 | 蒋文博 | Jiang Wenbo | jiangwenbo | it | liaison_cadre | 信息化专员 | IT officer
C12 | 宋知微 | Song Zhiwei | songzhiwei | space | liaison_cadre team_member | 载体专员 | Space officer
LEADER | 园区领导 | Park leadership | leader | office | leader | 分管招商与服务 | Attraction and service
SYS | 系统管理员 | System administrator | sysadmin | it | system_admin | 系统管理员 | System administrator
SEC | 安全管理员 | Security administrator | secadmin | it | security_admin | 安全管理员 | Security administrator
AUD | 审计管理员 | Audit administrator | auditadmin | office | audit_admin | 审计管理员 | Audit administrator
`,
).map((row) => ({ ...row, roles: row.roles.split(' ') as Role[] }))

export const teams = [
  { code: 'beijing', name: '北京组', nameEn: 'Beijing team', members: ['C01', 'C04'], cities: ['110000'] },
  { code: 'shenzhen', name: '深圳组', nameEn: 'Shenzhen team', members: ['C03', 'C08'], cities: ['440300'] },
  { code: 'shanghai', name: '上海组', nameEn: 'Shanghai team', members: ['C05', 'C10'], cities: ['310000'] },
] as const

export type TeamCode = (typeof teams)[number]['code']

/** The team a cadre works in. */
export const teamOf = (code: string) =>
  teams.find((team) => (team.members as readonly string[]).includes(code))

export const cadreId = (code: string) => seedId(code)
export const teamId = (code: string) => seedId(`T-${code}`)
