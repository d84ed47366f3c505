import { getTableColumns, sql } from 'drizzle-orm'
import { customType, integer, type PgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
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

/** All columns of a table but those that tell how a row was removed: what is answered still stands. */
export function standingColumns<T extends PgTable>(table: T) {
  const { deletedAt, deletedBy, deleteReason, ...standing } = getTableColumns(table)
  return standing as Omit<T['_']['columns'], keyof ReturnType<typeof softDelete>>
}

/** The character bigrams of a text, made by the database so that writer and searcher agree. */
export const bigrams = customType<{ data: string[] }>({ dataType: () => 'text[]' })

/** A half-open `[from,to)` range of days; read and written as PostgreSQL's text form. */
export const dayRange = customType<{ data: string }>({ dataType: () => 'daterange' })

export const alive = sql`deleted_at is null`
