import { seedId } from './ids.ts'
import { orNull, table } from './table.ts'

/** What the article says a real firm was awarded, without its year; and what fictional firms were. */
export const honourRows = table(
  ['code', 'firm', 'project', 'level', 'year', 'by', 'name'],
  `
H1 | A-sijun | - | municipal | - | - | 创新科技2025重大项目
H2 | A-sijun | - | municipal | - | - | 创业创新落地项目
H3 | A-sijun | - | municipal | - | - | 智慧城市试点项目
H4 | F19 | - | municipal | 2020 | 市经信局（示例） | 首版次工业软件
H5 | - | F19 | park | 2021 | 园区管理办公室（示例） | 年度优秀落户项目
`,
).map(({ code, firm, project, level, year, by, name }) => ({
  ...{ id: seedId(code), name, level: level as 'park', year: year ? Number(year) : null },
  ...{ enterpriseId: orNull(firm) && seedId(firm), projectId: orNull(project) && seedId(`P-${project}`) },
  awardedBy: orNull(by),
}))
