import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { AssociationFilter } from '#app/domain/associations/forms.ts'
import { listAssociations } from '#app/domain/associations/queries.server.ts'
import { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { listEnterprises } from '#app/domain/enterprises/queries.server.ts'
import { dayCursor } from '#app/domain/keyset.server.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import { firmsPage } from '#app/domain/overview/firms/list.server.ts'
import { VisitFilter } from '#app/domain/visits/forms.ts'
import { listVisits } from '#app/domain/visits/queries.server.ts'
import { listTrips } from '#app/domain/visits/trips.server.ts'
import { associations } from '#db/schema/associations.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { visits } from '#db/schema/visits.ts'
import { anEnterprise, testNow } from '#tests/support/builders.ts'
import { aVisitTo } from '#tests/support/firm-builders.ts'
import { firmsIn } from '#tests/support/firms.ts'
import { test } from '#tests/support/harness.ts'

type Page = { items: { id: string }[]; next: string | null }

/** Every page from the first to the last. */
async function walked(page: (after: string | undefined) => Promise<Page>) {
  const ids: string[] = []
  for (let after: string | undefined, turns = 0; turns < 20; turns += 1) {
    const { items, next } = await page(after)
    ids.push(...items.map(({ id }) => id))
    if (next === null) return ids
    after = next
  }
  throw new Error('the pages have no end')
}

// A page ends in the middle of a hundred rows of one moment, one microsecond from the next hundred.
const moment = (at: number) =>
  sql`timestamptz '2021-02-01 08:00:00.123456+08' + ${at} * interval '1 microsecond'`
const rows = Array.from({ length: 230 }, (_, at) => ({ id: uuidv7(), at: Math.floor(at / 100) }))
const newestFirst = [...rows].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).map(({ id }) => id)

test('pages of firms changed at the same moment lose none and repeat none', async ({ as }) => {
  const ctx = await as('leader')
  await ctx.db
    .insert(enterprises)
    .values(rows.map(({ id, at }) => ({ id, name: `厂${id}`, nameKey: id, updatedAt: moment(at) as never })))
  const filter = EnterpriseFilter.parse({})
  expect(await walked((after) => listEnterprises(ctx, { ...filter, after }))).toEqual(newestFirst)
  const shown = async (after: string | undefined) => {
    const { rows, next } = await firmsPage(ctx, { ...filter, after })
    return { items: firmsIn(rows), next }
  }
  expect(await walked(shown)).toEqual(newestFirst)
})

test('so do pages of associations', async ({ as }) => {
  const ctx = await as('leader')
  await ctx.db
    .insert(associations)
    .values(rows.map(({ id, at }) => ({ id, name: `会${id}`, nameKey: id, updatedAt: moment(at) as never })))
  const filter = AssociationFilter.parse({})
  expect(await walked((after) => listAssociations(ctx, { ...filter, after }))).toEqual(newestFirst)
})

test('so do pages of visits of one day', async ({ as }) => {
  const ctx = await as('leader')
  await ctx.db.insert(visits).values(
    rows.map(({ id, at }) => ({
      ...{ id, mode: 'outbound' as const, status: 'held' as const, ownerId: ctx.actor.id },
      ...{ startedAt: testNow, endedAt: testNow, reportOn: `2021-02-0${at + 1}` },
    })),
  )
  const filter = VisitFilter.parse({})
  const ids = await walked((after) => listVisits(ctx, { ...filter, after }))
  expect(new Set(ids).size).toBe(rows.length)
  expect(ids.length).toBe(rows.length)
})

const id = '01780000-0000-7000-8000-0000000000aa'
test.each([
  `2021-02-30_${id}`,
  `2021-13-01_${id}`,
  `2021-02-08_${'-'.repeat(36)}`,
  `2021-02-08_${id.replaceAll('-', 'a')}`,
  '2021-02-08',
])('A12: with a cursor nobody gave out, %s, lists begin at their head', async (after) => {
  expect(dayCursor(after)).toBeNull()
})

test('A12: so they do where the database is asked', async ({ as }) => {
  const ctx = await as('leader')
  const firm = await anEnterprise(ctx)
  await aVisitTo(ctx, firm.id)
  for (const after of [`2021-02-30_${id}`, `2021-02-08_${'-'.repeat(36)}`]) {
    expect((await listVisits(ctx, { after })).items).toHaveLength(1)
    expect((await listTrips(ctx, { after })).items).toEqual([])
    const { items } = await metricRows(ctx, 'outbound_events', { from: null, to: null }, after)
    expect(items).toHaveLength(1)
  }
})
