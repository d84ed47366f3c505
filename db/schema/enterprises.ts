import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { findableColumns, indexedColumns, recordColumns, removedIndex, softDelete } from '#db/columns.ts'
import { associations } from './associations.ts'
import { patches } from './liaison.ts'
import { places } from './places.ts'

/** 企业: prospects, residents and firms that left. Readable by every business role. */
export const enterprises = pgTable(
  'enterprises',
  {
    ...recordColumns(),
    ...softDelete(),
    name: text().notNull(),
    nameEn: text(),
    /** Aliases and former names, searched like the name. */
    aliases: text().array().notNull().default([]),
    /** 示例: a fictional firm, said beside its name. */
    sample: boolean().notNull().default(false),
    uscc: text(),
    usccState: text({ enum: ['unverified', 'verified'] })
      .notNull()
      .default('unverified'),
    originCityCode: text().references(() => places.code),
    industryCode: text(),
    product: text(),
    tier: text({ enum: ['a', 'b', 'c'] }),
    patchId: uuid().references(() => patches.id),
    status: text({ enum: ['prospect', 'resident', 'left'] })
      .notNull()
      .default('prospect'),
    residentSince: date(),
    address: text(),
    website: text(),
    headcount: integer(),
    headcountOn: date(),
    /** "at least" figures of public sources are shown with a plus. */
    headcountAtLeast: boolean().notNull().default(false),
    intro: text(),
    /** Normalised name for duplicate checks: no legal form, no brackets, half width, lower case. */
    nameKey: text().notNull().default(''),
    /** The firm this one turned out to be: it is removed, and whoever asks for it is led there. */
    mergedInto: uuid().references((): AnyPgColumn => enterprises.id),
    ...indexedColumns(),
  },
  (t) => [
    removedIndex('enterprises', t),
    index('enterprises_merged').on(t.mergedInto).where(sql`${t.mergedInto} is not null`),
    check('enterprises_merged_away', sql`${t.mergedInto} is null or ${t.deletedAt} is not null`),
    index().on(t.originCityCode),
    index().on(t.patchId),
    uniqueIndex('enterprises_uscc')
      .on(t.uscc)
      .where(sql`${t.usccState} = 'verified' and ${t.deletedAt} is null`),
    // What the list is cut by, its order, and what else it may be cut by: pages and counts read one index each, whatever
    // the filters.
    index('enterprises_recent')
      .on(t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index('enterprises_status')
      .on(
        t.status,
        t.updatedAt.desc().nullsFirst(),
        t.id.desc().nullsFirst(),
        t.tier,
        t.patchId,
        t.originCityCode,
        t.industryCode,
      )
      .where(sql`${t.deletedAt} is null`),
    index('enterprises_city')
      .on(
        t.originCityCode,
        t.updatedAt.desc().nullsFirst(),
        t.id.desc().nullsFirst(),
        t.status,
        t.tier,
        t.patchId,
        t.industryCode,
      )
      .where(sql`${t.deletedAt} is null`),
    index('enterprises_industry')
      .on(
        t.industryCode,
        t.updatedAt.desc().nullsFirst(),
        t.id.desc().nullsFirst(),
        t.status,
        t.tier,
        t.patchId,
        t.originCityCode,
      )
      .where(sql`${t.deletedAt} is null`),
    index('enterprises_tier')
      .on(
        t.tier,
        t.updatedAt.desc().nullsFirst(),
        t.id.desc().nullsFirst(),
        t.status,
        t.patchId,
        t.originCityCode,
        t.industryCode,
      )
      .where(sql`${t.deletedAt} is null`),
    index('enterprises_patch')
      .on(
        t.patchId,
        t.updatedAt.desc().nullsFirst(),
        t.id.desc().nullsFirst(),
        t.status,
        t.tier,
        t.originCityCode,
        t.industryCode,
      )
      .where(sql`${t.deletedAt} is null`),
    // The firms of a patch as the 包片图 shows them.
    index('enterprises_tiles')
      .on(t.patchId, t.sample.desc().nullsFirst(), t.sounds, t.id)
      .where(sql`${t.deletedAt} is null and ${t.status} = 'resident'`),
    // Residents, the longest in the park first, and the newest: those of them nobody looks after are found on the way.
    index('enterprises_longest')
      .on(t.sample.desc().nullsFirst(), t.residentSince, t.sounds, t.id)
      .where(sql`${t.deletedAt} is null and ${t.status} = 'resident'`),
    index('enterprises_newest')
      .on(sql`coalesce(${t.residentSince}, '0001-01-01'::date) desc`, sql`(${t.id}::text) desc`)
      .where(sql`${t.deletedAt} is null and ${t.status} = 'resident'`),
    index('enterprises_sounds').using('gin', sql`sound_grams(${t.sounds})`),
    index('enterprises_code').on(
      sql`upper(regexp_replace(${t.uscc}, '[^0-9A-Za-z]', '', 'g')) text_pattern_ops`,
    ),
    index('enterprises_name_key').on(t.nameKey),
    index('enterprises_grams').using('gin', t.grams),
    check('enterprises_headcount', sql`${t.headcount} >= 0`),
  ],
)

/** Contact persons of a firm or an association: personal data, masked until revealed with a reason. */
export const contacts = pgTable(
  'contacts',
  {
    ...recordColumns(),
    ...softDelete(),
    enterpriseId: uuid().references(() => enterprises.id),
    associationId: uuid().references(() => associations.id),
    name: text().notNull(),
    ...findableColumns(),
    post: text(),
    phone: text(),
    email: text(),
    isPrimary: boolean().notNull().default(false),
    /** The day the person was told why and how long we keep their data. */
    noticeOn: date(),
    sample: boolean().notNull().default(false),
    /** The person this one turned out to be. */
    mergedInto: uuid().references((): AnyPgColumn => contacts.id),
  },
  (t) => [
    index('contacts_merged').on(t.mergedInto).where(sql`${t.mergedInto} is not null`),
    check('contacts_merged_away', sql`${t.mergedInto} is null or ${t.deletedAt} is not null`),
    removedIndex('contacts', t),
    index('contacts_enterprise').on(t.enterpriseId),
    index('contacts_association').on(t.associationId),
    uniqueIndex('one_primary_contact')
      .on(sql`coalesce(${t.enterpriseId}, ${t.associationId})`)
      .where(sql`${t.isPrimary} and ${t.deletedAt} is null`),
    check('contacts_of_one', sql`num_nonnulls(${t.enterpriseId}, ${t.associationId}) = 1`),
  ],
)

/** Remarks on a firm's timeline that are neither visit nor ticket. */
export const notes = pgTable(
  'notes',
  {
    ...recordColumns(),
    ...softDelete(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprises.id),
    authorId: uuid().notNull(),
    text: text().notNull(),
  },
  (t) => [removedIndex('notes', t), index().on(t.enterpriseId)],
)
