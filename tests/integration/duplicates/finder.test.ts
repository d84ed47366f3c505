import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { factsOf } from '#app/domain/enterprises/finder/facts.server.ts'
import { findDuplicates } from '#app/domain/enterprises/finder/find.server.ts'
import { likenessOf } from '#app/domain/enterprises/likeness/likeness.server.ts'
import { alikeFrom } from '#app/domain/enterprises/likeness/reasons.ts'
import type { Db } from '#db/connect.server.ts'
import { duplicatePairs } from '#db/schema/duplicates.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { anEnterprise, testNow } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { chanceOf } from '#tests/support/likeness/chance.ts'
import { enterFirms } from '#tests/support/likeness/entering.ts'
import { open } from '#tests/support/likeness/stock.ts'
import { strangers } from '#tests/support/likeness/strangers.ts'
import { twins } from '#tests/support/likeness/twins.ts'

const pairsOf = async (db: Db) =>
  (await db.select().from(duplicatePairs)).map(({ oneId, otherId }) => `${oneId} ${otherId}`).sort()

test('[duplicates] the finder finds what comparing every firm with every other finds', async ({ db }) => {
  const chance = chanceOf(3)
  const made = [twins, strangers].flatMap((of) => Array.from({ length: 150 }, () => of(open, chance)))
  await enterFirms(
    db,
    made.flatMap(({ one, other }) => [one, other]),
  )
  const firms = await factsOf(db, sql`true`)
  const plainly = firms.flatMap((one, at) =>
    firms
      .slice(at + 1)
      .flatMap((other) => (likenessOf(one, other).score >= alikeFrom ? [`${one.id} ${other.id}`] : [])),
  )
  expect(plainly.length).toBeGreaterThan(140)
  const finding = await findDuplicates(db, testNow)
  expect(await pairsOf(db)).toEqual(plainly.sort())
  expect(finding).toMatchObject({ firms: firms.length, alike: plainly.length })
  expect(finding!.compared).toBeLessThan((firms.length * firms.length) / 20)
})

test('[duplicates] a pair goes when a firm is removed or called otherwise', async ({ db }) => {
  const [first] = [await anEnterprise({ db }, { name: '宁波衡芥科技有限公司' })]
  const second = await anEnterprise({ db }, { name: '衡芥科技' })
  const third = await anEnterprise({ db }, { name: '衡芥科技（宁波）' })
  await findDuplicates(db, testNow)
  expect(await pairsOf(db)).toHaveLength(3)
  await db.update(enterprises).set({ deletedAt: testNow }).where(eq(enterprises.id, third.id))
  await findDuplicates(db, testNow)
  expect(await pairsOf(db)).toEqual([[first.id, second.id].sort().join(' ')])
  await db.update(enterprises).set({ name: '松间软件' }).where(eq(enterprises.id, second.id))
  await findDuplicates(db, testNow)
  expect(await pairsOf(db)).toEqual([])
})
