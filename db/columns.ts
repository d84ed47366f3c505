import { getTableColumns, sql } from 'drizzle-orm'
import {
  customType,
  type ExtraConfigColumn,
  index,
  integer,
  type PgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'

/** An instant, UTC. */
export const instant = () => timestamp({ withTimezone: true })

/** Columns every business table starts with. Ids are UUIDv7 made by the app or its clients; `version` guards against lost updates. */
export const recordColumns = () => ({
  id: uuid().primaryKey().$defaultFn(uuidv7),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
  version: integer().notNull().default(1),
})

/** Nothing is deleted: it is hidden, with who, when and why. No foreign key, since accounts stay anyway. */
export const softDelete = () => ({
  deletedAt: instant(),
  deletedBy: uuid(),
  deleteReason: text(),
})

/** What was removed, the last first: the few rows the bin reads. */
export const removedIndex = (table: string, t: Record<'deletedAt' | 'id', ExtraConfigColumn>) =>
  index(`${table}_removed`)
    .on(t.deletedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
    .where(sql`${t.deletedAt} is not null`)

/** 补录: who entered a record of the past from a ledger, and by whose name the ledger has it. Neither gives a right. */
export const ledgerColumns = () => ({
  recordedBy: uuid(),
  originalAuthor: text(),
})

const grams = customType<{ data: string[] }>({ dataType: () => 'text[]' })

/** What a record is found by, as `findable` makes it on every save: its folded names, and how they sound. */
export const findableColumns = () => ({
  searched: text().notNull().default(''),
  sounds: text().notNull().default(''),
})

/** The same with the pairs of characters of the names, for a table of many rows. */
export const indexedColumns = () => ({
  ...findableColumns(),
  grams: grams().generatedAlwaysAs(sql`grams(searched)`),
})

const inward = [
  'deletedAt',
  'deletedBy',
  'deleteReason',
  'mergedInto',
  'searched',
  'sounds',
  'grams',
] as const
export type Inward = (typeof inward)[number]

/** A table's columns as answers have them: neither how a row was removed nor what it is found by. */
export function standingColumns<T extends PgTable>(table: T) {
  const columns = Object.entries(getTableColumns(table))
  const standing = columns.filter(([name]) => !(inward as readonly string[]).includes(name))
  return Object.fromEntries(standing) as Omit<T['_']['columns'], Inward>
}

/** A half-open `[from,to)` range of days; read and written as PostgreSQL's text form. */
export const dayRange = customType<{ data: string }>({ dataType: () => 'daterange' })

export const alive = sql`deleted_at is null`
