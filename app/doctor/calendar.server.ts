import { dayOf, yearOf } from '#app/domain/calendar.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import type { Db } from '#db/connect.server.ts'
import { type Finding, fine, wrong } from './finding.ts'

/** The first month in which next year's holidays should be there: the State Council decrees them in the autumn. */
const month = 11

/** Whether the holidays of this year are known, and from November on those of the next. */
export async function calendarFinding(db: Db, now: Date): Promise<Finding> {
  const { years } = await loadCalendar(db)
  const today = dayOf(now)
  const wanted = [yearOf(today), ...(Number(today.slice(5, 7)) >= month ? [yearOf(today) + 1] : [])]
  const missing = wanted.find((year) => !years.has(year))
  return missing ? wrong('calendar', 'noCalendar', missing) : fine('calendar', 'calendar', wanted.join(', '))
}
