import { getTableName, inArray, sql } from 'drizzle-orm'
import type { Asked, Kind, Standing } from './kinds/kind.ts'
import type { Moved } from './moved.ts'
import { moveRows } from './moving.server.ts'
import { named, noting, stamped, type Two } from './rows.server.ts'

/** Two records as they stand, nobody else changing them, whatever hangs on them, until this transaction ends. */
export async function lockTwo<R extends Standing>(
  { table }: Pick<Kind<R>, 'table'>,
  { db, survivorId, absorbedId }: Omit<Two, 'actorId' | 'now'>,
) {
  const rows = (await db
    .select()
    .from(table as never)
    .where(inArray(table.id, [survivorId, absorbedId]))
    .orderBy(table.id)
    .for('update')) as R[]
  const of = (id: string) => rows.find((row) => row.id === id)
  return { survivor: of(survivorId), absorbed: of(absorbedId) }
}

/** Does the whole of a merge of two that stand, but telling it: what hangs on them, then their own records. */
export async function mergeTwo<R extends Standing>(
  kind: Kind<R>,
  two: Two,
  survivor: R,
  absorbed: R,
  asked: Asked,
) {
  const { db, now } = two
  const name = getTableName(kind.table)
  const { choices, write } = kind.decide(survivor, absorbed, asked)
  const moved: Moved = await moveRows(two, kind)
  const more = kind.absorbed ? sql`, ${kind.absorbed}` : sql``
  // The absorbed one is gone before the survivor takes its code: of two that stand only one has it.
  moved.changed.push(
    ...(await noting(db, name, sql`t.id = ${absorbed.id}`, () =>
      db.execute(sql`update ${named(name)} set deleted_at = ${now.toISOString()}::timestamptz,
        deleted_by = ${two.actorId}, merged_into = ${survivor.id}${more}, ${stamped(now)} where id = ${absorbed.id}`),
    )),
    ...(await noting(db, name, sql`t.id = ${survivor.id}`, () => write(two))),
    ...((await kind.last?.(two)) ?? []),
  )
  return { choices, moved }
}
