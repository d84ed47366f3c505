import { describe, expect, test } from 'vitest'
import { accountColumns } from '#app/domain/cadres/account-columns.tsx'
import { firmColumns } from '#app/domain/overview/firms/firm-columns.tsx'
import { policyColumns } from '#app/domain/policies/policy-columns.tsx'
import { projectColumns } from '#app/domain/projects/board/project-columns.tsx'
import { visitColumns } from '#app/domain/visits/visit-columns.tsx'
import { placesOf } from '#app/ui/table/columns.ts'

const lists = (locale: 'zh-CN' | 'en') => ({
  firms: firmColumns(locale, '2021-02-08'),
  projects: projectColumns(locale),
  visits: visitColumns(locale, '2021-02-08', {}),
  policies: policyColumns(locale, '2021-02-08', {}),
  accounts: accountColumns({ locale, now: '2021-02-08T02:00:00Z' } as Parameters<typeof accountColumns>[0]),
})
type Meta = { yields?: number; width?: number } | undefined
const metas = (columns: readonly { meta?: unknown }[]) => columns.map(({ meta }) => meta as Meta)

describe('lists beside an open pane', () => {
  test('E19: columns give way by rank, the name and what needs attention never', () => {
    for (const [name, columns] of Object.entries(lists('zh-CN'))) {
      const ranks = metas(columns).map((meta) => meta?.yields)
      expect(ranks[0], name).toBeUndefined()
      expect(new Set(ranks.filter(Boolean)), name).toEqual(new Set([1, 2, 3]))
    }
    expect(metas(lists('zh-CN').projects).at(-1)?.yields).toBeUndefined()
  })

  test('E19: what stays fits beside a pane at 1440, a name of twelve signs included', () => {
    // The page without the menu, less the pane's 44 %, less the page's edges.
    const room = (1440 - 208) * 0.56 - 40
    for (const locale of ['zh-CN', 'en'] as const)
      for (const [name, columns] of Object.entries(lists(locale))) {
        const stays = metas(columns).filter((meta) => !meta?.yields)
        const width = stays.reduce((sum, meta) => sum + (meta?.width ?? 180), 0)
        expect(width, `${name} ${locale}`).toBeLessThanOrEqual(room)
      }
  })

  test('E17: the firms’ last column, what needs attention, does not give way in either language', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      expect(metas(lists(locale).firms).at(-1)?.yields, locale).toBeUndefined()
  })

  test('E19: a table says once which of its columns give way', () => {
    const columns = [{}, { meta: { yields: 2 } }, { meta: { num: true, yields: 1 } }]
    expect(placesOf(columns.map((columnDef) => ({ columnDef })))).toBe(' z-yield2-2 z-num-3 z-yield1-3')
  })
})
