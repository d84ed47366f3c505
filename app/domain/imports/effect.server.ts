import { getTableColumns, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Context } from '#app/domain/context.ts'
import type { TableName } from './landing/draft.ts'
import { ownRecords, tables } from './landing/tables.server.ts'
import { nameOf } from './running/references.server.ts'

/** How a row says that it does not count any more. */
type Gone = Partial<Record<'deletedAt' | 'retiredAt' | 'disabledAt', PgColumn>>

/** What a park has of each word: now, and once the import is written. */
export type Effect = { table: string; now: number; after: number; changed: number }

/** What writing the import would do to the counts of the words it touches. */
export async function effectOf(ctx: Context, importId: string): Promise<Effect[]> {
  const touched = await ctx.db.execute<{ table: TableName; made: number; changed: number }>(sql`
    select w.key as table, sum((w.value ->> 'insert')::int)::int as made, sum((w.value ->> 'update')::int)::int as changed
    from import_rows r, jsonb_each(r.plan -> 'writes') w
    where r.import_id = ${importId} and r.verdict in ('new', 'update') and r.state = 'waiting' group by 1`)
  const wanted = ownRecords.filter((table) => touched.some((one) => one.table === table))
  if (wanted.length === 0) return []
  const counts = await ctx.db.execute<{ table: TableName; n: number }>(
    sql.join(
      wanted.map((table) => {
        const { deletedAt, retiredAt, disabledAt } = getTableColumns(tables[table]!) as Gone
        const gone = deletedAt ?? retiredAt ?? disabledAt
        const standing = gone ? sql`where ${gone} is null` : sql``
        return sql`select ${table} as table, count(*)::int as n from ${sql.identifier(nameOf(table))} ${standing}`
      }),
      sql` union all `,
    ),
  )
  return wanted.map((table) => {
    const now = counts.find((one) => one.table === table)?.n ?? 0
    const { made = 0, changed = 0 } = touched.find((one) => one.table === table) ?? {}
    return { table, now, after: now + made, changed }
  })
}
