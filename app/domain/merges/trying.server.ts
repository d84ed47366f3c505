import type { Db } from '#db/connect.server.ts'
import type { Moved } from './moved.ts'

class Tried extends Error {}

/** What `work` finds, and nothing of what it does stands. */
export async function tried<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  let found: T | undefined
  await db
    .transaction(async (tx) => {
      found = await work(tx)
      throw new Tried()
    })
    .catch((error) => {
      if (!(error instanceof Tried)) throw error
    })
  return found as T
}

export const gone = (moved: Moved, table: string, column: string) =>
  moved.changed.filter((one) => one.table === table && column in one.after)

/** How many rows each rule met that decides between the two. */
export function rulesOf(moved: Moved) {
  const care = [
    ...gone(moved, 'liaison_assignments', 'during'),
    ...gone(moved, 'liaison_assignments', 'deleted_at'),
  ]
  return {
    doubled: moved.doubled.reduce((sum, { rows, removed = 0 }) => sum + rows.length - removed, 0),
    careStays: care.length,
    plan: gone(moved, 'plans', 'status').length,
    draft: gone(moved, 'plans', 'deleted_at').length,
    contact: gone(moved, 'contacts', 'is_primary').length,
  }
}
