import { type CityName, city } from './places.ts'
import { orNull, table } from './table.ts'

/** Resident bodies A01–A03 are the article's; the others are fictional. */
export const associationRows = table(
  ['code', 'name', 'nameEn', 'city', 'field', 'desk', 'intro'],
  `
A01 | 软件协会 | Software association | 宁波 | 软件 | - | 常驻园区。
A02 | 版权协会 | Copyright association | 宁波 | 版权 | - | 常驻园区。
A03 | 军民结合产业促进会 | Association for civil-military industry | 宁波 | 军民结合产业 | - | 常驻园区。
A04 | 深圳软件联谊会 | Shenzhen software fellowship | 深圳 | 软件 | - | 会员以嵌入式与机器视觉企业为主。
A05 | 北京信创联盟 | Beijing domestic-IT alliance | 北京 | 信创 | - | 组织鲲鹏迁移的供需对接。
A06 | 教育装备商会 | Chamber of education equipment | 北京 | 教育装备 | - | 熟悉学校采购与试点。
A07 | 长三角工业互联网会 | Yangtze Delta industrial internet association | 上海 | 工业互联网 | - | 三省一市轮值。
A08 | 人工智能商会 | Chamber of artificial intelligence | 深圳 | 人工智能 | - | 会员可推荐初创团队。
A09 | 智慧港航促进会 | Smart port and shipping association | 上海 | 港航 | - | 与堆场、船代企业联系多。
A10 | 医疗信息化专委会 | Medical IT committee | 武汉 | 医疗信息化 | - | 只在线上联系过。
`,
).map(({ desk, ...row }) => ({
  ...row,
  desk: orNull(desk),
  cityCode: city[row.city as CityName],
  isResident: ['A01', 'A02', 'A03'].includes(row.code),
  sample: !['A01', 'A02', 'A03'].includes(row.code),
}))

/** Fictional members of fictional associations. */
export const memberships: readonly (readonly [association: string, enterprises: readonly string[]])[] = [
  ['A04', ['F04', 'F05', 'F11']],
  ['A05', ['F10', 'F14']],
  ['A07', ['F06', 'F12', 'F19']],
  ['A08', ['F04', 'F07']],
  ['A09', ['F03', 'F06']],
  ['A10', ['F21']],
]
