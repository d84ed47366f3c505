import { type SQL, sql } from 'drizzle-orm'
import type { Field } from '#app/domain/fields.ts'
import { inSql } from '#app/domain/in-sql.ts'

/** A column of a table written out, by the property's name. */
export const column = (table: string, name: string) => sql.raw(`${table}.${inSql(name)}`)

/** The described fields that are told as they are kept, but those named: their names, and the columns to select. */
export function describedColumns(
  table: string,
  { fields }: { fields: object },
  except: readonly string[],
): { keys: string[]; columns: SQL } {
  const told = Object.entries(fields as Record<string, Field>).filter(
    ([name, { unkept }]) => !unkept && !except.includes(name),
  )
  const columns = told.map(([name, { shown }]) =>
    shown === 'day'
      ? sql`${column(table, name)}::text as ${sql.identifier(name)}`
      : sql`${column(table, name)} as ${sql.identifier(name)}`,
  )
  return { keys: told.map(([name]) => name), columns: sql.join(columns, sql`, `) }
}
