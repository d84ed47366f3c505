import { date, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from '#db/columns.ts'

/** Days that differ from Monday-to-Friday. An override of the office wins over the published calendar. */
export const holidayDays = pgTable('holiday_days', {
  day: date().primaryKey(),
  kind: text({ enum: ['holiday', 'makeup_workday'] }).notNull(),
  name: text().notNull(),
  nameEn: text().notNull(),
  source: text({ enum: ['published', 'override'] }).notNull(),
})

/** Years whose calendar is decreed. A due day outside them is provisional. */
export const calendarYears = pgTable('calendar_years', {
  year: integer().primaryKey(),
  source: text().notNull(),
  loadedAt: instant().notNull().defaultNow(),
})
