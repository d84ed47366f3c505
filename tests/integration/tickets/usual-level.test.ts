import { expect } from 'vitest'
import { intakeFacts } from '#app/domain/tickets/intake-facts.server.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { test } from '#tests/support/harness.ts'

test.for([
  ['network_site', 'p1', 'stops'],
  ['schooling', 'p3', 'several'],
  ['legal_labour', 'p4', 'hard'],
  ['registration', 'p2', 'ordinary'],
] as const)('F6: a matter of %s is suggested %s', async ([categoryCode, level, why], { as }) => {
  const ctx = await as('intake')
  expect((await intakeFacts(ctx, { categoryCode })).hint).toEqual({ level, why })
})

test('F6: a category the office adds has the level it was given', async ({ as, db }) => {
  const ctx = await as('intake')
  const added = { kind: 'ticket_category', zh: '防汛', en: 'Flood' } as const
  await db.insert(dictionaryEntries).values([
    { ...added, code: 'flood', usualLevel: 'p1' },
    { ...added, code: 'rain' },
  ])
  expect((await intakeFacts(ctx, { categoryCode: 'flood' })).level).toBe('p1')
  expect((await intakeFacts(ctx, { categoryCode: 'rain' })).level).toBe('p2')
})
