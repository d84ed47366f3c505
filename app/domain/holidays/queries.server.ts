import { asc, between } from 'drizzle-orm'
import { addDays, type Day } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { calendarYears, holidayDays } from '#db/schema/working-days.ts'

export type Span = {
  fromDay: Day
  toDay: Day
  kind: 'holiday' | 'makeup_workday'
  name: string
  nameEn: string
  source: 'published' | 'override'
}

/** The year's days that differ from Monday to Friday, those that go on as one span; and whether the year is decreed. */
export async function calendarOf({ db }: Context, year: number) {
  const [days, years] = await Promise.all([
    db
      .select()
      .from(holidayDays)
      .where(between(holidayDays.day, `${year}-01-01`, `${year}-12-31`))
      .orderBy(asc(holidayDays.day)),
    db.select({ year: calendarYears.year }).from(calendarYears).orderBy(asc(calendarYears.year)),
  ])
  const spans: Span[] = []
  for (const { day, ...one } of days) {
    const last = spans.at(-1)
    const goesOn =
      last &&
      addDays(last.toDay, 1) === day &&
      last.kind === one.kind &&
      last.name === one.name &&
      last.source === one.source
    if (goesOn) last.toDay = day
    else spans.push({ fromDay: day, toDay: day, ...one })
  }
  return { year, spans, isDecreed: years.some((one) => one.year === year) }
}
