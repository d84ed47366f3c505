import { sql } from 'drizzle-orm'
import { boolean, date, index, pgTable, text } from 'drizzle-orm/pg-core'
import { findableColumns, recordColumns, removedIndex, softDelete } from '#db/columns.ts'

/** 惠企政策. A policy without a legal basis may not be promised (domain.md §0.8). */
export const policies = pgTable(
  'policies',
  {
    ...recordColumns(),
    ...softDelete(),
    ...findableColumns(),
    title: text().notNull(),
    titleEn: text(),
    number: text(),
    issuer: text(),
    level: text({ enum: ['national', 'provincial', 'municipal', 'district', 'park'] }).notNull(),
    validFrom: date(),
    validTo: date(),
    legalBasis: text(),
    summary: text().notNull(),
    summaryEn: text(),
    conditions: text(),
    sample: boolean().notNull().default(false),
  },
  (t) => [
    removedIndex('policies', t),
    index('policies_recent')
      .on(t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
  ],
)
