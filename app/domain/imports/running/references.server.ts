import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { inSql } from '#app/domain/in-sql.ts'
import { listed } from '#app/domain/listed.server.ts'
import type { Db } from '#db/connect.server.ts'
import type { TableName } from '../landing/draft.ts'
import { pairs, tables } from '../landing/tables.server.ts'

/** A column of `child` that names rows of `parent`. */
export type Reference = { parent: string; child: string; column: string; hasId: boolean }

/** Rows that follow from others by themselves: they hold nothing back, and go before what they are of. */
const derived = ['duplicate_pairs']

/** Every foreign key on what imports write, but those whose rows go along. */
export const referencesTo = (db: Db) =>
  db.execute<Reference>(sql`
    select parent.relname as parent, child.relname as child, att.attname as column,
      exists (select 1 from pg_attribute i where i.attrelid = child.oid and i.attname = 'id' and not i.attisdropped) as "hasId"
    from pg_constraint con
      join pg_class child on child.oid = con.conrelid
      join pg_class parent on parent.oid = con.confrelid
      join pg_attribute att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
    where con.contype = 'f' and con.confdeltype <> 'c' and array_length(con.conkey, 1) = 1
      and parent.relname in (select value from ${listed(Object.values(tables).map(sqlName))})
      and child.relname not in (select value from ${listed([...derived, 'import_rows'])})`)

export const sqlName = (table: unknown) => getTableName(table as PgTable)
export const nameOf = (table: TableName) => sqlName(tables[table])

/** What only tells of a record, and is forgotten with it when the import itself said it. */
const saidByImport = (importId: string) => sql`c.particulars ->> 'importId' = ${importId}`

/**
 * True where something hangs on row `t` of the table that this import did not make, or that somebody worked on since.
 * `own` says which rows of a child are the import's own and as it left them.
 */
export function hangsOn(
  table: TableName,
  references: readonly Reference[],
  importId: string,
  ownToo: boolean,
): SQL {
  const some = references
    .filter(({ parent }) => parent === nameOf(table))
    .map(({ child, column, hasId }) => {
      const own =
        child === 'activities'
          ? saidByImport(importId)
          : ownToo && hasId
            ? sql`exists (select 1 from import_writes w where w.record_id = c.id and w.import_id = ${importId}
                and w.op = 'insert') and ${untouched(child, importId)}`
            : ownToo
              ? ownPair(child, importId)
              : sql`false`
      return sql`exists (select 1 from ${sql.identifier(child)} c where c.${sql.identifier(column)} = t.id and not (${own}))`
    })
  return some.length > 0 ? sql`(${sql.join(some, sql` or `)})` : sql`false`
}

/** A pair has no id: the book of writes keeps both its ends. */
function ownPair(child: string, importId: string) {
  const [table, ends = []] = Object.entries(pairs).find(([table]) => nameOf(table) === child) ?? []
  if (!table) return sql`false`
  const same = ends.map((end) => sql`w.after ->> ${end} = c.${sql.identifier(inSql(end))}::text`)
  return sql`exists (select 1 from import_writes w where w.import_id = ${importId} and w."table" = ${table}
    and w.op = 'insert' and ${sql.join(same, sql` and `)})`
}

const untouched = (child: string, importId: string) =>
  Object.values(tables).some((table) => sqlName(table) === child)
    ? sql`c.version = ${expected(sql`c.id`, importId)}`
    : sql`true`

/** The version of a record of this import that nobody else has worked on: its own changes, each perhaps taken back. */
export const expected = (
  id: SQL,
  importId: string,
) => sql`(select 1 + count(*) + count(*) filter (where w.outcome = 'restored')
  from import_writes w where w.record_id = ${id} and w.import_id = ${importId} and w.op = 'update')`
