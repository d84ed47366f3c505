import chineseDays from 'chinese-days'
import { addDays, type Day, weekdayOf, yearOf } from '#app/domain/calendar.ts'

/** The years the State Council's notices cover in the package; beyond them it silently answers Mon–Fri. */
const firstYear = 2004
const lastYear = 2026

export const calendarYearRows = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => ({
  year: firstYear + at,
  source: 'chinese-days 1.5.7',
}))

/** Holidays, and weekend days that are worked. Days are passed as text: the process's zone must not matter. */
export function holidayRows() {
  const rows = []
  for (let day: Day = `${firstYear}-01-01`; yearOf(day) <= lastYear; day = addDays(day, 1)) {
    const { name, work } = chineseDays.getDayDetail(day)
    const [nameEn = '', zh] = name.split(',')
    if (!zh) continue
    const kind = work ? ('makeup_workday' as const) : ('holiday' as const)
    if (work && weekdayOf(day) <= 5) continue
    rows.push({ day, kind, name: zh, nameEn, source: 'published' as const })
  }
  return rows
}
