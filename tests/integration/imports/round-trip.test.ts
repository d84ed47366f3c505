import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { touched, wrongFigures } from '#tests/support/import-office.ts'
import { digestOf, imported } from '#tests/support/imported.ts'
import { figure, isRelease, size } from '#tests/support/release.ts'
import { overviewFigures, partsSaid, periods, settingsSaid, twoParks } from '#tests/support/round-trip.ts'

const written = touched.concat('activities')
const now = new Date('2021-02-08T02:00:00Z')
/** How many firms are generated around the demo: in a release, some thousands as well. */
const parks = isRelease ? [0, 3_000] : [0]

/** What the administrator has set before the file comes, and what every park begins with. */
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

test.each(parks)(
  '[round-trip] everything of the demo and %i firms, brought into an empty park, gives every figure of the overview again',
  {
    timeout: size(120_000, 2_400_000),
  },
  async (firms) => {
    const { there, here, ownerUrl, file, confirmer } = await twoParks(firms, now)
    const bringIn = () => imported(here.db, file, { by: here.actor.id, now })
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
    if (firms === 0) {
      await one.set('reverting', { revertedBy: confirmer })
      expect(await one.on()).toMatchObject({ state: 'reverted' })
      expect(await digestOf(here.db, written)).toEqual(before)
    }
    figure(
      `[round-trip] ${firms} firms beside the demo: ${equal} figures equal over ${periods.length} periods; ${rows} of ${rows} rows the same the second time`,
    )
  },
)
