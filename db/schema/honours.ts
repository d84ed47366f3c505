import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { recordColumns, softDelete } from '#db/columns.ts'
import { enterprises } from './enterprises.ts'
import { projects } from './projects.ts'

/** 资质荣誉 of a firm or of one of its projects. */
export const honours = pgTable(
  'honours',
  {
    ...recordColumns(),
    ...softDelete(),
    enterpriseId: uuid().references(() => enterprises.id),
    projectId: uuid().references(() => projects.id),
    name: text().notNull(),
    level: text({ enum: ['national', 'provincial', 'municipal', 'district', 'park'] }).notNull(),
    year: integer(),
    awardedBy: text(),
  },
  (t) => [
    index().on(t.enterpriseId),
    index().on(t.projectId),
    check('honours_of_one', sql`num_nonnulls(${t.enterpriseId}, ${t.projectId}) = 1`),
  ],
)
