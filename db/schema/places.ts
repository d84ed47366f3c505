import { sql } from 'drizzle-orm'
import { doublePrecision, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { dictionaryKinds } from '#app/domain/dictionaries/kinds.ts'
import { findableColumns, instant } from '#db/columns.ts'

/** Provinces and cities by GB/T 2260 code, with a label point (WGS-84, same as CGCS2000 here). */
export const places = pgTable(
  'places',
  {
    code: text().primaryKey(),
    kind: text({ enum: ['province', 'city'] }).notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    /** The province's code; null for provinces themselves. */
    provinceCode: text(),
    lng: doublePrecision().notNull(),
    lat: doublePrecision().notNull(),
    ...findableColumns(),
  },
  (t) => [index().on(t.provinceCode)],
)

/** Open lists the office may extend: industries, ticket categories, lost reasons, topics. */
export const dictionaryEntries = pgTable(
  'dictionary_entries',
  {
    id: uuid().notNull().unique('dictionary_entries_id').default(sql`gen_random_uuid()`),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
    kind: text({ enum: dictionaryKinds }).notNull(),
    code: text().notNull(),
    zh: text().notNull(),
    en: text().notNull(),
    position: integer().notNull().default(0),
    /** Of a ticket category: the level its matters usually have (domain.md §3.2); without one they are ordinary. */
    usualLevel: text({ enum: ['p1', 'p2', 'p3', 'p4'] }),
    retiredAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.code] })],
)
