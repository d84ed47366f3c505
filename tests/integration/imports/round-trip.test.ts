import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { aContext } from '#tests/support/builders.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase } from '#tests/support/harness.ts'
import { touched, wrongFigures } from '#tests/support/import-office.ts'
import { digestOf, imported } from '#tests/support/imported.ts'
import { figure } from '#tests/support/release.ts'
import {
  copyTables,
  everythingOf,
  overviewFigures,
  partsSaid,
  periods,
  settingsSaid,
  setUpBoth,
  setUpFirst,
} from '#tests/support/round-trip.ts'

const written = touched.concat('activities')
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
  await copyTables(demo.db, empty.db)
  await setUpBoth(demo.db, empty.db, now)
  await setUpFirst(there)
  here = { ...there, db: empty.db, beforeCommit: (work) => work(empty.db) }
  confirmer = second.actor.id
  file = await everythingOf(there, second)
})

/** What the administrator has set before the file comes, and what every park begins with. */
const setUp = ['units', 'dictionary', 'holidays', 'years', 'hours', 'limits']
const firstVerdict = ({ word, row }: { word: string; row: number }) =>
  ['park', 'duty'].includes(word)
    ? 'update'
    : setUp.includes(word) && !(word === 'limits' && row > 2)
      ? 'same'
      : 'new'
const bringIn = () => imported(here.db, file, { by: here.actor.id, now })
/** Rows that came to something else, by their sheet’s word. */
const others = async (
  one: Awaited<ReturnType<typeof imported>>,
  verdictOf: (row: { word: string; row: number }) => string,
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
  const before = await digestOf(here.db, written)
  const one = await bringIn()
  expect(await one.on()).toMatchObject({ state: 'ready', fault: null })
  expect(await others(one, firstVerdict)).toEqual([])
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
  expect(await wrongFigures(ownerUrl)).toEqual([])
  expect(await partsSaid(here)).toEqual(await partsSaid(there))
  expect(await settingsSaid(here)).toEqual(await settingsSaid(there))

  const again = await bringIn()
  await again.on()
  expect(await others(again, () => 'same')).toEqual([])
  const rows = (await again.rows()).length
  await one.set('reverting', { revertedBy: confirmer })
  expect(await one.on()).toMatchObject({ state: 'reverted' })
  expect(await digestOf(here.db, written)).toEqual(before)
  figure(
    `[round-trip] ${equal} figures equal over ${periods.length} periods; ${rows} of ${rows} rows the same the second time`,
  )
})
