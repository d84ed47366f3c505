import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { tables } from '#app/domain/imports/landing/tables.server.ts'
import { sqlName } from '#app/domain/imports/running/references.server.ts'
import { checkFigures } from '#app/domain/metrics/kept/rebuild.server.ts'
import { connect, type Db } from '#db/connect.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { aContext } from '#tests/support/builders.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase } from '#tests/support/harness.ts'
import { digestOf, imported } from '#tests/support/imported.ts'
import { figure } from '#tests/support/release.ts'
import { copyTables, everythingOf, overviewFigures, periods } from '#tests/support/round-trip.ts'

const touched = [...new Set([...Object.values(tables).map(sqlName), 'jobs', 'outbox', 'activities'])]
const now = new Date('2021-02-08T02:00:00Z')
let there: Context
let here: Context
let ownerUrl: string
let file: Uint8Array
let confirmer: string

/** The demo and an empty park with the same people, on one clock. */
beforeAll(async () => {
  const [demo, empty] = [await freshDatabase(6, demoTemplateName), await freshDatabase(6)]
  ownerUrl = empty.ownerUrl
  there = await aContext(demo.db, 'leader', { name: '甲园区领导', now })
  const second = await aContext(demo.db, 'leader', { name: '乙园区领导', now })
  await copyTables(demo.db, empty.db, [
    'units',
    'accounts',
    'account_roles',
    'teams',
    'team_members',
    'patches',
  ])
  await answerLate(demo.db)
  here = { ...there, db: empty.db, beforeCommit: (work) => work(empty.db) }
  confirmer = second.actor.id
  file = await everythingOf(there, second)
})

/** Some seconds late within the minute it was due: no file may make that in time. */
async function answerLate(db: Db) {
  const [late] = await db.execute(sql`
    update tickets set responded_at = response_due_at + interval '12.5 seconds' where id = (
      select id from tickets where deleted_at is null and responded_at < response_due_at and received_at > ${'2021-01-01'}::date
        and coalesce(least(resolved_at, on_site_at), 'infinity') > response_due_at + interval '1 minute'
      order by id limit 1) returning id`)
  expect(late).toBeDefined()
}

/** What a park has before its ledgers come: rows of a ledger are read by these. */
const setUp = ['patches', 'teams', 'units', 'dictionary', 'holidays']
const bringIn = () => imported(here.db, file, { by: here.actor.id, now })
/** Rows that came to something else, by their sheet’s word. */
const others = async (
  one: Awaited<ReturnType<typeof imported>>,
  verdictOf: (row: { word: string }) => string,
) =>
  (await one.rows())
    .filter((row) => row.verdict !== verdictOf(row))
    .map(({ word, row, verdict, plan, read }) => [
      `${word} ${row} ${verdict} ${plan?.name}`,
      ...(plan?.faults.map(({ code, at, of }) => `${code} ${at} ${of ?? ''}`) ?? []),
      ...read.faults.map(({ code, field }) => `${code} ${field}`),
      ...(plan?.changes ?? []).map(({ field, from, to }) => `${field}: ${from} → ${to}`),
    ])

test('[round-trip] everything of the demo, brought into an empty park, gives every figure of the overview again', async () => {
  const before = await digestOf(here.db, touched)
  const one = await bringIn()
  expect(await one.on()).toMatchObject({ state: 'ready', fault: null })
  expect(await others(one, ({ word }) => (setUp.includes(word) ? 'same' : 'new'))).toEqual([])
  await one.set('writing', { confirmedBy: confirmer })
  expect(await one.on()).toMatchObject({ state: 'done' })
  const left = await here.db.execute(
    sql`select word, row, plan from import_rows where state <> 'written' and verdict <> 'same'`,
  )
  expect([...left]).toEqual([])

  let equal = 0
  for (const period of periods) {
    const [told, found] = [await overviewFigures(there, period), await overviewFigures(here, period)]
    expect(found, period).toEqual(told)
    equal += Object.keys(told).length
  }
  const owner = connect({ url: ownerUrl, max: 1, patience: noHurry })
  expect(await checkFigures(owner.db).finally(owner.close)).toEqual([])

  const again = await bringIn()
  await again.on()
  expect(await others(again, () => 'same')).toEqual([])
  const rows = (await again.rows()).length
  await one.set('reverting', { revertedBy: confirmer })
  expect(await one.on()).toMatchObject({ state: 'reverted' })
  expect(await digestOf(here.db, touched)).toEqual(before)
  figure(
    `[round-trip] ${equal} figures equal over ${periods.length} periods; ${rows} of ${rows} rows the same the second time`,
  )
})
