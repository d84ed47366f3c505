import { calendarYear } from '#app/domain/holidays/year.ts'
import { shapeOf } from '#app/domain/record.ts'
import { calendarYears } from '#db/schema/working-days.ts'
import type { Planner } from '../described.server.ts'
import { comesTo, failed, planFault } from '../draft.ts'
import { comparing } from '../settings.server.ts'
import { validated } from '../validated.ts'

const shape = shapeOf(calendarYear)

/** Years that are entered whole are compared; who keeps the calendar declares them in its own place. */
export const planYears: Planner = comparing(async (ctx, rows) => {
  const known = await ctx.db.select().from(calendarYears)
  return rows.map((row) => {
    const { values, faults } = validated(row.values, shape)
    const name = String(values.year ?? '')
    if (faults.length > 0) return failed(row, name, faults)
    const there = known.find(({ year }) => year === values.year)
    const isSame = there && (values.source === undefined || values.source === there.source)
    return isSame ? comesTo(name, row.recordId, []) : failed(row, name, [planFault('administrators', '')])
  })
})
