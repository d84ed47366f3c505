import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { indexedColumns, recordColumns, removedIndex, softDelete } from '#db/columns.ts'
import { enterprises } from './enterprises.ts'
import { places } from './places.ts'

/** 行业协会. Its contact log is the visits it took part in. */
export const associations = pgTable(
  'associations',
  {
    ...recordColumns(),
    ...softDelete(),
    name: text().notNull(),
    nameEn: text(),
    sample: boolean().notNull().default(false),
    /** Has a desk in the park. */
    isResident: boolean().notNull().default(false),
    cityCode: text().references(() => places.code),
    field: text(),
    desk: text(),
    intro: text(),
    /** The association this one turned out to be. */
    mergedInto: uuid().references((): AnyPgColumn => associations.id),
    ...indexedColumns(),
  },
  (t) => [
    index('associations_merged').on(t.mergedInto).where(sql`${t.mergedInto} is not null`),
    check('associations_merged_away', sql`${t.mergedInto} is null or ${t.deletedAt} is not null`),
    removedIndex('associations', t),
    index('associations_recent')
      .on(t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index('associations_city').on(t.cityCode),
    index('associations_sounds').using('gin', sql`sound_grams(${t.sounds})`),
    index('associations_grams').using('gin', t.grams),
  ],
)

export const associationMembers = pgTable(
  'association_members',
  {
    associationId: uuid()
      .notNull()
      .references(() => associations.id),
    enterpriseId: uuid()
      .notNull()
      .references((): AnyPgColumn => enterprises.id),
    sinceOn: date(),
  },
  (t) => [primaryKey({ columns: [t.associationId, t.enterpriseId] }), index().on(t.enterpriseId)],
)
