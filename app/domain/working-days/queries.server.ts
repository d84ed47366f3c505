import { sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import type { Db } from '#db/connect.server.ts'
import { calendarYears, holidayDays } from '#db/schema/working-days.ts'
import { type OfficeHours, officeHours, type WorkingCalendar } from './working-days.ts'

const kept = new Map<string, WorkingCalendar>()

/**
 * The calendar as the database has it. Rows are read once; afterwards one small query tells whether they are still
 * the same, so that an override counts at once in every process and in the transaction that made it.
 */
export async function loadCalendar(db: Db): Promise<WorkingCalendar> {
  const [state] = await db.execute<{ print: string }>(sql`
    select (select count(*) || ':' || coalesce(sum(hashtext(day || kind)::bigint), 0) from holiday_days) || '/'
      || (select count(*) || ':' || coalesce(sum(year), 0) from calendar_years) || '/'
      || (select coalesce(max(number), 0) from setting_versions where topic = 'hours') as print`)
  const print = state?.print ?? ''
  const known = kept.get(print)
  if (known) return known
  const days = await db.select({ day: holidayDays.day, kind: holidayDays.kind }).from(holidayDays)
  const years = await db.select({ year: calendarYears.year }).from(calendarYears)
  const set = await db.execute<{ from: Day; hours: OfficeHours }>(sql`
    select valid_from::text as "from", value as hours from setting_versions where topic = 'hours' order by number`)
  const calendar: WorkingCalendar = {
    kinds: new Map(days.map(({ day, kind }) => [day, kind])),
    years: new Set(years.map(({ year }) => year)),
    hours: set.at(-1)?.hours ?? officeHours,
    // What the office set first is taken to have held before, too; of two of one day the later holds.
    earlierHours: set.flatMap(({ hours }, at) => {
      const before = set[at + 1]?.from
      return before ? [{ before, hours }] : []
    }),
  }
  kept.clear()
  kept.set(print, calendar)
  return calendar
}
