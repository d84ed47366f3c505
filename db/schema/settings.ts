import { sql } from 'drizzle-orm'
import {
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { settingTopics } from '#app/domain/park/topics.ts'
import { instant, recordColumns, softDelete } from '#db/columns.ts'
import { accounts } from './cadres.ts'

/**
 * What the park sets for itself, append-only: every version of a topic, or of one subject within it, with the day it holds
 * from, who set it and when. Null is a subject that was taken away.
 */
export const settingVersions = pgTable(
  'setting_versions',
  {
    id: uuid().primaryKey(),
    topic: text({ enum: settingTopics }).notNull(),
    subject: text().notNull().default(''),
    number: integer().notNull(),
    validFrom: date().notNull(),
    value: jsonb().$type<Record<string, unknown>>(),
    byId: uuid().references(() => accounts.id),
    createdAt: instant().notNull(),
  },
  (t) => [index().on(t.byId), uniqueIndex('setting_versions_number').on(t.topic, t.subject, t.number)],
)

/** 楼宇 of the park: where a code at the door says that one stands. Floors and units come with space. */
export const buildings = pgTable(
  'buildings',
  {
    ...recordColumns(),
    ...softDelete(),
    name: text().notNull(),
    nameEn: text().notNull(),
    code: text().notNull(),
    lng: doublePrecision(),
    lat: doublePrecision(),
  },
  (t) => [uniqueIndex('buildings_code').on(sql`upper(${t.code})`).where(sql`${t.deletedAt} is null`)],
)
