import fc from 'fast-check'
import postgres from 'postgres'
import { expect } from 'vitest'
import { figureNames } from '#app/domain/metrics/figures.ts'
import { checkFigures, rebuildFigures } from '#app/domain/metrics/kept/rebuild.server.ts'
import { settleFigures } from '#app/domain/metrics/kept/settle.server.ts'
import { countExclusions, countFigures, countRows } from '#app/domain/metrics/queries.server.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import { connect, type Db } from '#db/connect.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { aContext } from '#tests/support/builders.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase, test } from '#tests/support/harness.ts'
import { figure, size } from '#tests/support/release.ts'
import { somePeriod } from '#tests/unit/metrics/random.ts'
import { expectCareAsHeld } from './care.ts'
import { apply, someTurns, type Turn } from './work.ts'

const writers = 8
const [runs, turns, periods] = [size(2, 12), size(12, 40), size(6, 30)]

class Taken extends Error {}

/** Works its turns on one connection after another; answers how many changes stand. */
async function write(url: string, killer: postgres.Sql, all: Turn[]) {
  let standing = 0
  for (const { changes, ends } of all) {
    let closed = () => {}
    const isClosed = new Promise<void>((done) => (closed = done))
    const sql = postgres(url, { max: 1, onnotice: () => {}, onclose: () => closed() })
    const work = sql
      .begin(async (tx) => {
        const [me] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
        for (const change of changes) await apply(tx, change)
        if (ends === 'rolls back') throw new Taken()
        if (ends === 'is killed') {
          await killer`select pg_terminate_backend(${me!.pid})`
          // Nothing more is said on this connection: the driver would write where nobody is.
          await new Promise(() => {})
        }
        standing += changes.length
      })
      // Two may want the same row in another order, or give one firm two cadres for a day: then nothing of it stands.
      .catch(() => {})
    await Promise.race([work, isClosed])
    await sql.end({ timeout: 0 })
  }
  return standing
}

async function settleBeside(db: Db, isOver: () => boolean) {
  while (!isOver()) await settleFigures(db)
}

test('[summaries] whatever eight writers do, the kept figures are what the rows say', async () => {
  const { db, ownerUrl } = await freshDatabase(6, demoTemplateName)
  const killer = postgres(ownerUrl, { max: 2, onnotice: () => {} })
  const owner = connect({ url: ownerUrl, max: 1, patience: noHurry })
  const leader = await aContext(db, 'leader')
  let [standing, asked] = [0, 0]
  const property = fc.asyncProperty(
    fc.tuple(...Array.from({ length: writers }, () => someTurns(turns))),
    fc.array(somePeriod, { minLength: periods, maxLength: periods }),
    async (work, asks) => {
      let isOver = false
      const settling = settleBeside(db, () => isOver)
      const done = await Promise.all(work.map((all) => write(ownerUrl, killer, all)))
      isOver = true
      await settling
      standing += done.reduce((sum, n) => sum + n, 0)
      expect(await checkFigures(owner.db)).toEqual([])
      await expectCareAsHeld(leader)
      for (const period of [{ from: null, to: null }, ...asks]) {
        expect(await countFigures(leader, figureNames, period)).toEqual(
          await countRows(leader, figureNames, period),
        )
        asked += figureNames.length
        const counted = await countFigures(leader, ['without_cadre'], period)
        const rows = await metricRows(leader, 'without_cadre', period, undefined, 500)
        expect(rows.items).toHaveLength(counted.without_cadre)
      }
      const before = await countExclusions(leader, { from: null, to: null })
      await rebuildFigures(owner.db)
      expect(await checkFigures(owner.db)).toEqual([])
      expect(await countExclusions(leader, { from: null, to: null })).toEqual(before)
    },
  )
  await fc.assert(property, { numRuns: runs, endOnFailure: true })
  figure(
    `summaries: ${writers} writers, ${runs * writers * turns} transactions, ${standing} changes stand; ${asked} figures as counted`,
  )
  expect(standing).toBeGreaterThan(runs * 20)
  await Promise.all([killer.end(), owner.close()])
}, 900_000)
