import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { ImportKind, ImportOptions } from '#app/domain/imports/imports.ts'
import { claimImport, workOn } from '#app/domain/imports/running/turn.server.ts'
import { keepLedger } from '#app/domain/imports/stored-file.server.ts'
import type { Db } from '#db/connect.server.ts'
import { importRows, imports } from '#db/schema/imports.ts'

/** An import of a file, by one person; `on` goes on with it as the worker would. */
export async function imported(
  db: Db,
  file: Uint8Array | string,
  {
    by,
    now,
    options = {},
    kind = 'business',
  }: { by: string; now: Date; options?: ImportOptions; kind?: ImportKind },
) {
  const id = uuidv7()
  const kept = await keepLedger(typeof file === 'string' ? Buffer.from(file) : file)
  await db
    .insert(imports)
    .values({ id, fileName: '台账.xlsx', importerId: by, state: 'reading', kind, options, ...kept })
  const set = (state: (typeof imports.$inferInsert)['state'], more = {}) =>
    db
      .update(imports)
      .set({ state, ...more })
      .where(eq(imports.id, id))
  const on = async (signal?: AbortSignal) => {
    const claimed = await claimImport(db)
    if (claimed) await workOn(db, claimed, () => now, signal)
    const [now_] = await db.select().from(imports).where(eq(imports.id, id))
    return now_!
  }
  const rows = () =>
    db.select().from(importRows).where(eq(importRows.importId, id)).orderBy(importRows.sheet, importRows.row)
  return { id, on, set, rows }
}

/** Everything that stands in these tables, as one text: equal texts, equal tables. */
export async function digestOf(db: Db, tables: readonly string[]) {
  const digests: Record<string, string> = {}
  for (const table of tables) {
    const [row] = await db.execute<{ digest: string | null }>(sql`
      select md5(string_agg(one, '|' order by one)) as digest
      from (select (to_jsonb(t) - 'version' - 'updated_at')::text as one from ${sql.identifier(table)} t) as all_of_it`)
    digests[table] = row?.digest ?? ''
  }
  return digests
}
