import { seedId } from './ids.ts'
import { table } from './table.ts'

/** Reported figures, never computed and never added to computed ones (domain.md §10.2). */
const press = { source: '2021 年初媒体报道', sourceEn: 'Press report of early 2021' }

export const baselineRows = table(
  ['metric', 'value', 'qualifier', 'year', 'asOf'],
  `
enterprises | 1000 | at_least | - | 2020-12-31
wechat_staff | 3000 | at_least | - | 2020-12-31
visited_enterprises | 400 | at_least | 2020 | -
associations | 50 | at_least | 2020 | -
inbound_enterprises | 80 | at_least | 2020 | -
landed | 200 | at_least | 2020 | -
public_platforms | 3 | exact | 2020 | -
red_star_members | 10 | exact | - | 2021-02-08
`,
).map((row) => ({
  id: seedId(`B-${row.metric}`),
  metric: row.metric as 'landed',
  value: Number(row.value),
  qualifier: row.qualifier as 'exact' | 'at_least',
  year: row.year ? Number(row.year) : null,
  asOf: row.asOf || null,
  ...press,
}))

export const targetRows = [{ id: seedId('TARGET-2021'), metric: 'landed' as const, year: 2021, value: 20 }]
