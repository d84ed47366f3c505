import { instantOf } from '#app/domain/calendar.ts'
import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { city } from '../places.ts'

/** Raw referrals: two became projects, one waits to be screened, one was dropped. */
export const leadRows = [
  {
    id: seedId('LS-1'),
    enterpriseName: '棹歌软件',
    enterpriseId: seedId('F03'),
    channel: 'open_referral' as const,
    cityCode: city.上海,
    need: '港区职工说这家在找宁波的办公点，做堆场排程。',
    referrerName: '港区职工',
    submittedBy: cadreId('C02'),
    submittedAt: instantOf('2021-02-03', '09:10'),
    status: 'accepted' as const,
    decidedBy: cadreId('C03'),
    decidedAt: instantOf('2021-02-03', '09:30'),
    projectId: seedId('P-F03'),
  },
  {
    id: seedId('LS-2'),
    enterpriseName: '潮痕数据',
    enterpriseId: seedId('F02'),
    channel: 'ambassador' as const,
    cityCode: city.成都,
    need: '裴书宁推荐：成都同行想设交付中心。',
    referrerName: '裴书宁',
    submittedBy: cadreId('C08'),
    submittedAt: instantOf('2021-02-06', '20:15'),
    ownerId: cadreId('C08'),
    status: 'accepted' as const,
    decidedBy: cadreId('C03'),
    decidedAt: instantOf('2021-02-07', '09:20'),
    projectId: seedId('P-F02'),
  },
  {
    id: seedId('LS-3'),
    enterpriseName: '棱镜三维（示例）',
    channel: 'outbound_visit' as const,
    cityCode: city.深圳,
    need: '衡芥智能楼上做 3D 相机的团队，许衡愿意引见。',
    referrerName: '许衡',
    submittedBy: cadreId('C08'),
    submittedAt: instantOf('2021-02-05', '17:30'),
    ownerId: cadreId('C08'),
    status: 'open' as const,
  },
  {
    id: seedId('LS-4'),
    enterpriseName: '云帆外包（示例）',
    channel: 'walk_in' as const,
    cityCode: city.杭州,
    need: '来访咨询，只做劳务外包。',
    submittedBy: cadreId('C04'),
    submittedAt: instantOf('2021-01-18', '10:00'),
    status: 'dropped' as const,
    decisionNote: '不属软件和信息服务。',
    decidedBy: cadreId('C03'),
    decidedAt: instantOf('2021-01-19', '09:00'),
  },
]
