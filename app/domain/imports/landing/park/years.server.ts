import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { calendarYear } from '#app/domain/holidays/year.ts'
import { shapeOf } from '#app/domain/record.ts'
import { calendarYears } from '#db/schema/working-days.ts'
import type { Planner } from '../described.server.ts'
import type { Desk } from '../desk.ts'
import { comesTo, failed, planFault } from '../draft.ts'
import { comparing } from '../settings.server.ts'
import { validated } from '../validated.ts'

type Year = { year: number; source: string }
const shape = shapeOf(calendarYear)

/** Years that are entered whole: declared once, with days of them there or in the same ledger, and never said otherwise. */
export const planYears: Planner = comparing(async (ctx, rows, desk) => {
  const known: Year[] = await ctx.db.select().from(calendarYears)
  const withDays = await yearsWithDays(ctx, desk)
  return rows.map((row) => {
    const { values, faults } = validated(row.values, shape)
    const said = values as Partial<Year>
    const name = String(said.year ?? '')
    const there = known.find(({ year }) => year === said.year)
    const lacking = (['year', 'source'] as const)
      .filter((field) => !there && said[field] === undefined && !faults.some(({ at }) => at === field))
      .map((field) => planFault('required', field))
    const all = [...faults, ...lacking]
    if (all.length > 0) return failed(row, name, all)
    if (there && (said.source === undefined || said.source === there.source))
      return comesTo(name, row.recordId, [])
    if (desk.kind === 'business') return failed(row, name, [planFault('administrators', '')])
    const one = said as Year
    if (there) return failed(row, name, [planFault('twice', 'year')])
    if (!withDays.has(one.year)) return failed(row, name, [planFault('noDays', 'year')])
    known.push(one)
    const declared = { year: one.year, source: one.source, loadedAt: desk.now }
    const told = { event: 'holiday.yearDeclared', kind: 'setting', particulars: { year: one.year } }
    return comesTo(name, row.recordId, [
      { table: 'years', id: row.recordId, op: 'insert', values: declared, told },
    ])
  })
})

/** Years of which a day off or a day of work is entered, or will be by this ledger. */
async function yearsWithDays({ db }: Context, { importId, isTrying }: Desk): Promise<Set<number>> {
  const rows = await db.execute<{ year: number }>(sql`
    select extract(year from day)::int as year from holiday_days
    union
    select left(r.read -> 'values' ->> 'day', 4)::int from import_rows r
    where ${isTrying} and r.import_id = ${importId} and r.word = 'holidays' and r.verdict in ('new', 'update')`)
  return new Set(rows.map(({ year }) => year))
}
