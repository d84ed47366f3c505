import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Objection, Reason } from '#app/domain/enterprises/likeness/reasons.ts'
import { instant, recordColumns } from '#db/columns.ts'
import { enterprises } from './enterprises.ts'

/** Two firms that may be one, each pair once, as the nightly finder last saw them; and what people said of it. */
export const duplicatePairs = pgTable(
  'duplicate_pairs',
  {
    ...recordColumns(),
    oneId: uuid()
      .notNull()
      .references(() => enterprises.id),
    otherId: uuid()
      .notNull()
      .references(() => enterprises.id),
    /** 0 to 1. */
    score: real().notNull(),
    reasons: jsonb().$type<Reason[]>().notNull(),
    against: jsonb().$type<Objection[]>().notNull(),
    /** Of both firms' names and codes: what was said of them holds as long as these stand. */
    digest: text().notNull(),
    foundAt: instant().notNull(),
    /** 同一家, 不是, 以后再说; null: nobody was asked yet. */
    verdict: text({ enum: ['same', 'different', 'later'] }),
    /** No foreign key, since accounts stay anyway. */
    judgedBy: uuid(),
    judgedAt: instant(),
  },
  (t) => [
    uniqueIndex('duplicate_pairs_pair').on(t.oneId, t.otherId),
    index('duplicate_pairs_other').on(t.otherId),
    index('duplicate_pairs_waiting')
      .on(t.score.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.verdict} is null`),
    check('duplicate_pairs_order', sql`${t.oneId} < ${t.otherId}`),
    check('duplicate_pairs_judged', sql`num_nonnulls(${t.verdict}, ${t.judgedBy}, ${t.judgedAt}) in (0, 3)`),
  ],
)
