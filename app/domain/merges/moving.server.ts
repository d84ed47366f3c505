import { type SQL, sql } from 'drizzle-orm'
import type { Kind } from './kinds/kind.ts'
import type { Columns, Moved } from './moved.ts'
import type { Hanging } from './references.ts'
import { among, named, stamped, type Two } from './rows.server.ts'

type How = Pick<Kind, 'references' | 'hanging' | 'first' | 'rules'>

/** Puts everything that hangs on the absorbed record on the survivor; answers what it did. The two themselves are left alone. */
export async function moveRows(two: Two, { references, hanging, first, rules }: How): Promise<Moved> {
  const moved: Moved = { named: [], apart: [], doubled: [], changed: (await first?.(two)) ?? [] }
  for (const [column, reference] of Object.entries(references))
    if (reference.does === 'moves') await moveNamed(two, column, reference, moved)
  for (const rule of rules) moved.changed.push(...(await rule(two)))
  for (const one of hanging) {
    const ids = await hangingOn(two, one, moved, two.survivorId)
    if (ids.length) moved.apart.push({ table: one.table, ids })
  }
  return moved
}

type Moving = { key: string; once?: true; bare?: true }

async function moveNamed({ db, survivorId, absorbedId, now }: Two, at: string, how: Moving, moved: Moved) {
  const [table = '', column = ''] = at.split('.')
  const [rows, ref, key] = [named(table), named(column), named(how.key)]
  if (how.once) {
    const doubled = await db.execute<{
      row: Columns
      removed: boolean
    }>(sql`delete from ${rows} t where t.${ref} = ${absorbedId}
      and exists (select 1 from ${rows} o where o.${key} = t.${key} and o.${ref} = ${survivorId})
      returning to_jsonb(t) as row, ${removed(how.key)} as removed`)
    if (doubled.length)
      moved.doubled.push({
        table,
        column,
        key: how.key,
        rows: doubled.map(({ row }) => row),
        removed: doubled.filter(({ removed }) => removed).length,
      })
  }
  const stamps = how.bare ? sql`` : sql`, ${stamped(now)}`
  const found = await db.execute<{ id: string; removed: boolean }>(
    sql`update ${rows} t set ${ref} = ${survivorId}${stamps} where t.${ref} = ${absorbedId}
      returning t.${key}::text as id, ${removed(how.key)} as removed`,
  )
  if (found.length)
    moved.named.push({
      table,
      column,
      key: how.key,
      ids: found.map(({ id }) => id),
      removed: found.filter(({ removed }) => removed).length,
    })
}

/** Whether row `t` is of a removed record: its own, or a visit it is a part of. */
const removed = (key: string) =>
  key === 'visit_id'
    ? sql`exists (select 1 from visits v where v.id = t.visit_id and v.deleted_at is not null)`
    : sql`to_jsonb(t) ->> 'deleted_at' is not null`

/** Rows of `table` that name the firm `id` and hang on something of `moved`, without being told of in it. */
export async function hangingOn(
  { db }: Two,
  { table, on }: Hanging,
  moved: Pick<Moved, 'named' | 'apart' | 'changed'>,
  id: string,
): Promise<string[]> {
  const ways = Object.entries(on).map(([column, parent]) => wayFrom(column, parent, moved))
  const own = [...idsOf(moved, table), ...(moved.apart.find((one) => one.table === table)?.ids ?? [])]
  const found = await db.execute<{ id: string }>(sql`select id::text from ${named(table)}
    where enterprise_id = ${id} and (${sql.join(ways, sql` or `)}) and not ${among(sql`id`, own)}`)
  return found.map(({ id }) => id)
}

function wayFrom(column: string, parent: string, moved: Pick<Moved, 'named' | 'changed'>): SQL {
  const [table = '', through] = parent.split('.')
  const ids = idsOf(moved, table)
  if (!through) return among(sql`${named(column)}`, ids)
  return sql`${named(column)} in (select ${named(through)} from ${named(table)} where ${among(sql`id`, ids)})`
}

/** What the rows of `table` that moved are told apart by. */
const idsOf = ({ named, changed }: Pick<Moved, 'named' | 'changed'>, table: string) => [
  ...named.filter((one) => one.table === table && one.column === 'enterprise_id').flatMap(({ ids }) => ids),
  ...changed.filter((one) => one.table === table && 'enterprise_id' in one.after).map(({ id }) => id),
]
