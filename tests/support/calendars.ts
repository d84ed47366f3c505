import { officeHours, type WorkingCalendar } from '#app/domain/working-days/working-days.ts'
import { calendarYearRows, holidayRows } from '#db/seed/base/calendar.ts'

/** The published calendar, as it is seeded. */
export const publishedCalendar: WorkingCalendar = {
  kinds: new Map(holidayRows().map(({ day, kind }) => [day, kind])),
  years: new Set(calendarYearRows.map(({ year }) => year)),
  hours: officeHours,
}
