import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { touched, wrongFigures } from '#tests/support/import-office.ts'
import { digestOf, imported } from '#tests/support/imported.ts'
import { figure, isRelease, size } from '#tests/support/release.ts'
import { overviewFigures, partsSaid, periods, settingsSaid, twoParks } from '#tests/support/round-trip.ts'

const now = new Date('2021-02-08T02:00:00Z')
/** How many firms are generated around the demo: in a release, some thousands as well. */
const parks = isRelease ? [0, 3_000] : [0]

/** What every park begins with, and what the administrators' ledger has brought before the business one comes. */
const setUp = ['units', 'dictionary', 'holidays', 'years', 'hours', 'limits']
const firstVerdict = ({ word, row }: { word: string; row: number }) =>
  ['park', 'duty'].includes(word)
    ? 'update'
    : setUp.includes(word) && !(word === 'limits' && row > 2)
      ? 'same'
      : 'new'
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

/** How many rows of which word come to something. */
async function said(ledger: Awaited<ReturnType<typeof imported>>) {
  const counts: Record<string, number> = {}
  for (const { word, verdict } of await ledger.rows()) {
    const key = `${word} ${verdict}`
    if (verdict !== 'same') counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

test.each(parks)(
  '[round-trip] everything of the demo and %i firms, brought into an empty park, gives every figure of the overview again',
  {
    timeout: size(120_000, 2_400_000),
  },
  async (firms) => {
    const { there, here, ownerUrl, file, confirmer, admin } = await twoParks(firms, now)
    const bringIn = () => imported(here.db, file, { by: here.actor.id, now })
    const before = await digestOf(here.db, touched)
    const administrators = await imported(here.db, file, { by: admin, kind: 'administration', now })
    expect(await administrators.on()).toMatchObject({ state: 'ready', fault: null })
    expect(await said(administrators)).toEqual({
      'dictionary new': 1,
      'holidays new': 1,
      'hours update': 1,
      'years new': 1,
    })
    await administrators.set('writing', { confirmedBy: confirmer })
    expect(await administrators.on()).toMatchObject({ state: 'done' })
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
    if (firms === 0) {
      for (const ledger of [one, administrators]) {
        await ledger.set('reverting', { revertedBy: confirmer })
        expect(await ledger.on()).toMatchObject({ state: 'reverted' })
      }
      expect(await digestOf(here.db, touched)).toEqual(before)
      const told = await here.db.execute(
        sql`select distinct event from activities where subject_kind <> 'setting'`,
      )
      expect([...told]).toEqual([])
    }
    figure(
      `[round-trip] ${firms} firms beside the demo: ${equal} figures equal over ${periods.length} periods; ${rows} of ${rows} rows the same the second time`,
    )
  },
)
