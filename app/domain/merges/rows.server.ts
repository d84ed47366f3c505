import { type SQL, sql } from 'drizzle-orm'
import { listedIds } from '#app/domain/listed.server.ts'
import type { Db } from '#db/connect.server.ts'
import type { Columns, Moved } from './moved.ts'

/** Two records being made one, or taken apart, by whom and when. */
export type Two = { db: Db; survivorId: string; absorbedId: string; actorId: string; now: Date }

export const named = (name: string) => sql.identifier(name)

/** `column` is one of `ids`. */
export const among = (column: SQL, ids: readonly string[]) => sql`${column} in (${listedIds(ids)})`

/** What every change of a row leaves behind. */
export const stamped = (now: Date) =>
  sql`version = version + 1, updated_at = ${now.toISOString()}::timestamptz`

type Image = { id: string; row: Columns }

const imagesOf = (db: Db, table: string, where: SQL) =>
  db.execute<Image>(
    sql`select t.id::text as id, to_jsonb(t) as row from ${named(table)} t where ${where} order by t.id`,
  )

// What a save writes beside the columns, and what the database makes of them.
const beside = ['version', 'updated_at', 'grams']

/** Does `work` to the rows of `table` (as `t`) that meet `where`, and tells which of their columns changed. */
export async function noting(
  db: Db,
  table: string,
  where: SQL,
  work: (rows: Image[]) => Promise<unknown>,
): Promise<Moved['changed']> {
  const before = await imagesOf(db, table, where)
  if (!before.length) return []
  await work(before)
  const ids = before.map(({ id }) => id)
  const after = new Map((await imagesOf(db, table, among(sql`t.id`, ids))).map(({ id, row }) => [id, row]))
  return before.flatMap(({ id, row }) => {
    const now = after.get(id) ?? {}
    const differing = Object.keys(row).filter(
      (name) => !beside.includes(name) && JSON.stringify(row[name]) !== JSON.stringify(now[name]),
    )
    if (!differing.length) return []
    const pick = (from: Columns) => Object.fromEntries(differing.map((name) => [name, from[name]]))
    return [{ table, id, before: pick(row), after: pick(now) }]
  })
}
