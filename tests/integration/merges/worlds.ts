import { sql } from 'drizzle-orm'
import { firmReferences } from '#app/domain/merges/references.ts'
import type { Db } from '#db/connect.server.ts'

/** Every table a merge may touch, but the history that only grows. */
export const touched = [
  ...new Set(Object.keys(firmReferences).map((column) => column.split('.')[0]!)),
].filter((table) => table !== 'activities')

/** All rows of these tables as they stand: all columns but the stamps of a save. A visit's parties are known by their visit. */
export async function snapshot(db: Db) {
  const world: Record<string, unknown[]> = {}
  for (const table of touched) {
    const beside = table === 'visit_parties' ? `{version,updated_at,id,created_at}` : `{version,updated_at}`
    const rows = await db.execute<{ row: unknown }>(sql`select to_jsonb(t) - ${beside}::text[] as row
      from ${sql.identifier(table)} t order by to_jsonb(t) - ${beside}::text[]`)
    world[table] = rows.map(({ row }) => row)
  }
  return world
}

class Over extends Error {}

/** What `work` finds in a world of its own: whatever it wrote is taken back. */
export async function inAWorld<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  let found: T | undefined
  await db
    .transaction(async (tx) => {
      found = await work(tx)
      throw new Over()
    })
    .catch((error) => {
      if (!(error instanceof Over)) throw error
    })
  return found as T
}
