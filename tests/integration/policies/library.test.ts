import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { findableAs } from '#app/domain/findable.server.ts'
import { PolicyFilter } from '#app/domain/policies/forms.ts'
import { policiesPage } from '#app/domain/policies/library.server.ts'
import { policies } from '#db/schema/policies.ts'
import { test } from '#tests/support/harness.ts'

type Row = typeof policies.$inferInsert

test('E19: the library says how many policies of each state answer, and what each says, whichever state is chosen', async ({
  as,
}) => {
  const ctx = await as('leader')
  const word = `水利${uuidv7().slice(-6)}`
  const aPolicy = (changes: Partial<Row>): Row => ({
    ...{ id: uuidv7(), title: `${word}补助`, level: 'park', summary: '按面积\n补助' },
    ...{ createdAt: ctx.now, updatedAt: ctx.now, ...findableAs.policy({ title: `${word}补助` }) },
    ...changes,
  })
  const rows = [
    aPolicy({ validTo: '2021-12-31', summaryEn: 'By the square metre' }),
    aPolicy({ validFrom: '2021-03-01', summary: '长'.repeat(2000) }),
    aPolicy({ validTo: '2020-12-31', level: 'municipal' }),
  ]
  await ctx.db.insert(policies).values(rows)
  const asked = (search: object) => policiesPage(ctx, PolicyFilter.parse({ q: word, ...search }))
  const page = await asked({})
  expect(page.counts).toEqual({ all: 3, in_force: 1, not_yet: 1, expired: 1 })
  expect(page.summaries[String(rows[0]!.id)]).toEqual({ 'zh-CN': '按面积 补助', en: 'By the square metre' })
  expect(page.summaries[String(rows[1]!.id)]?.en).toHaveLength(160)
  const expired = await asked({ state: 'expired' })
  expect([expired.items.length, expired.counts]).toEqual([1, page.counts])
  expect((await asked({ level: 'park' })).counts).toEqual({ all: 2, in_force: 1, not_yet: 1, expired: 0 })
})
