import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { collisionOf } from '#app/domain/enterprises/duplicates.server.ts'
import { factsOf } from '#app/domain/enterprises/finder/facts.server.ts'
import { findDuplicates } from '#app/domain/enterprises/finder/find.server.ts'
import { likenessOf } from '#app/domain/enterprises/likeness/likeness.server.ts'
import { duplicatePairs } from '#db/schema/duplicates.ts'
import { fillPark } from '#scripts/park.ts'
import { aContext, testNow } from '#tests/support/builders.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase, test } from '#tests/support/harness.ts'
import { chanceOf } from '#tests/support/likeness/chance.ts'
import { enterFirms } from '#tests/support/likeness/entering.ts'
import { heldOut } from '#tests/support/likeness/stock.ts'
import { twins } from '#tests/support/likeness/twins.ts'
import { figure, isRelease, size } from '#tests/support/release.ts'

const firms = size(1_000, 100_000)
/** In a release run, seconds for the whole park, and MB the finder may need beside what is there. */
const goals = { seconds: 60, megabytes: 200 }

test('[duplicates] the finder goes through a park without comparing all with all, in bounded memory', async () => {
  const { db, ownerUrl } = await freshDatabase(4, demoTemplateName)
  await fillPark(ownerUrl, firms)
  const chance = chanceOf(5)
  const twice = Array.from({ length: size(50, 1_000) }, () => twins(heldOut, chance))
  const ids = await enterFirms(
    db,
    twice.flatMap(({ one, other }) => [one, other]),
  )
  const memory = watched()
  const { seconds, answer: found } = await timed(() => findDuplicates(db, testNow))
  const megabytes = memory.grown()
  expect(found!.firms).toBeGreaterThan(firms)
  expect(found!.alike).toBeGreaterThan(firms / 1_000)
  expect(found!.compared).toBeLessThan(firms * 50)

  const kept = new Set(
    (await db.select().from(duplicatePairs)).map(({ oneId, otherId }) => `${oneId} ${otherId}`),
  )
  const planted = twice.filter((_, at) => kept.has([ids[2 * at], ids[2 * at + 1]].sort().join(' '))).length
  expect(planted / twice.length).toBeGreaterThanOrEqual(0.93)

  const leader = await aContext(db, 'leader')
  const typed: number[] = []
  for (const { other } of twice.slice(0, 50))
    typed.push((await timed(() => collisionOf(leader, other))).seconds)
  const [middle, slowest] = [0.5, 1].map((share) => milliseconds(typed, share))
  figure(
    `a firm being typed is compared in ${middle} ms (median), ${slowest} ms (slowest of ${typed.length})`,
  )

  const some = await factsOf(db, sql`true`, sql`limit ${size(100, 1_500)}`)
  const plain = await timed(async () => {
    for (const [at, one] of some.entries()) for (const other of some.slice(at + 1)) likenessOf(one, other)
  })
  const all = (plain.seconds * found!.firms ** 2) / some.length ** 2
  figure(
    `${found!.firms} firms: ${planted} of ${twice.length} planted pairs found, ${found!.compared} compared, ${found!.alike} pairs alike, ${seconds.toFixed(1)} s, ${megabytes} MB more at most; a plain scan would take ${Math.round(all)} s (×${Math.round(all / seconds)})`,
  )
  if (isRelease) expect({ seconds, megabytes }).toSatisfy(holds)
}, 1_200_000)

const holds = (found: typeof goals) => found.seconds <= goals.seconds && found.megabytes <= goals.megabytes

const milliseconds = (seconds: readonly number[], share: number) =>
  Math.round([...seconds].sort((a, b) => a - b)[Math.ceil(seconds.length * share) - 1]! * 1_000)

async function timed<T>(work: () => Promise<T>) {
  const begun = process.hrtime.bigint()
  const answer = await work()
  return { answer, seconds: Number(process.hrtime.bigint() - begun) / 1e9 }
}

/** How much the process has grown at most since, in MB. */
function watched() {
  const before = process.memoryUsage.rss()
  let most = before
  const look = () => (most = Math.max(most, process.memoryUsage.rss()))
  const timer = setInterval(look, 100)
  return {
    grown: () => {
      clearInterval(timer)
      look()
      return Math.round((most - before) / 1e6)
    },
  }
}
