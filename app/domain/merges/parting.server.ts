import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { Kind } from './kinds/kind.ts'
import type { Columns, Moved } from './moved.ts'
import { hangingOn } from './moving.server.ts'
import { among, named, stamped, type Two } from './rows.server.ts'

type Change = Moved['changed'][number]

/**
 * Puts back what a merge moved, the last first. What somebody has changed since stays as it is: answers it as
 * `table.column`. What was entered since stays with the survivor, unless it hangs on something that goes back.
 */
export async function partRows(two: Two, moved: Moved, kind: Pick<Kind, 'table' | 'hanging'>) {
  const stayed = new Set<string>()
  const isOwn = ({ table }: Change) => table === getTableName(kind.table)
  const [own, others] = [moved.changed.filter(isOwn), moved.changed.filter((one) => !isOwn(one))]
  // The two records first: nothing can be put on a record that is still merged away.
  for (const change of [...own].reverse()) for (const name of await takeBack(two, change)) stayed.add(name)
  await nameAgain(two, moved, stayed)
  for (const change of await placesFirst(two, others.reverse()))
    for (const name of await takeBack(two, change)) stayed.add(name)
  // What hangs on something that has left for a third firm since was entered while it was here: it is the absorbed one's too.
  const back = [...moved.named]
  for (const one of kind.hanging) {
    const { table } = one
    const follow = await hangingOn(two, one, { ...moved, named: back }, two.survivorId)
    if (!follow.length) continue
    await two.db.execute(sql`update ${named(table)} set enterprise_id = ${two.absorbedId}, ${stamped(two.now)}
      where ${among(sql`id`, follow)}`)
    back.push({ table, column: 'enterprise_id', key: 'id', ids: follow })
  }
  for (const doubled of moved.doubled) await standAgain(two, doubled, stayed)
  return [...stayed].sort()
}

/** What has become the firm's current plan since goes back before the one that was: there is but one. */
async function placesFirst({ db }: Two, changes: Change[]) {
  const ids = changes.filter(({ table }) => table === 'plans').map(({ id }) => id)
  const current = await db.execute<{ id: string }>(
    sql`select id::text from plans where status = 'current' and ${among(sql`id`, ids)}`,
  )
  const isFirst = ({ id }: Change) => current.some((plan) => plan.id === id)
  return [...changes.filter(isFirst), ...changes.filter((change) => !isFirst(change))]
}

async function nameAgain({ db, survivorId, absorbedId, now }: Two, moved: Moved, stayed: Set<string>) {
  for (const { table, column, key, ids } of [...moved.named].reverse()) {
    const stamps = table === 'association_members' ? sql`` : sql`, ${stamped(now)}`
    const found = await db.execute(sql`update ${named(table)} set ${named(column)} = ${absorbedId}${stamps}
      where ${named(column)} = ${survivorId} and ${among(sql`${named(key)}`, ids)} returning 1`)
    if (found.length < ids.length) stayed.add(`${table}.${column}`)
  }
}

/** A row that was one of two stands again where the other still does: whoever took that away meant both. */
async function standAgain(
  { db, survivorId }: Two,
  { table, column, key, rows }: Moved['doubled'][number],
  stayed: Set<string>,
) {
  for (const row of rows) {
    const again = await db.execute(sql`insert into ${named(table)} select one.*
      from jsonb_populate_record(null::${named(table)}, ${JSON.stringify(row)}::jsonb) one
      where exists (select 1 from ${named(table)} o where o.${named(column)} = ${survivorId} and o.${named(key)} = one.${named(key)})
      on conflict do nothing returning 1`)
    if (!again.length) stayed.add(`${table}.${column}`)
  }
}

/** Puts the columns of one row back that are still as the merge left them; answers the others. */
async function takeBack(two: Two, { table, id, before, after }: Change): Promise<string[]> {
  const columns = Object.keys(before)
  const record = (row: Columns) =>
    sql`jsonb_populate_record(null::${named(table)}, ${JSON.stringify(row)}::jsonb)`
  const set = columns.map((name) => {
    const may = guards[`${table}.${name}`]?.(two, before) ?? sql`true`
    const column = named(name)
    return sql`${column} = case when t.${column} is not distinct from a.${column} and ${may}
      then b.${column} else t.${column} end`
  })
  const kept = columns.map(
    (name) => sql`t.${named(name)} is distinct from b.${named(name)} as ${named(name)}`,
  )
  const [told] = await two.db.execute<Record<string, boolean>>(sql`
    update ${named(table)} t set ${sql.join(set, sql`, `)}, version = t.version + 1,
      updated_at = ${two.now.toISOString()}::timestamptz
    from ${record(before)} b, ${record(after)} a where t.id = ${id} returning ${sql.join(kept, sql`, `)}`)
  return columns.filter((name) => told?.[name]).map((name) => `${table}.${name}`)
}

type Guard = (two: Two, before: Columns) => SQL

const freePost: Guard = ({ absorbedId }) => sql`not exists (select 1 from liaison_assignments o
  where o.enterprise_id = ${absorbedId} and o.kind = t.kind and o.deleted_at is null and o.id <> t.id
    and o.during && coalesce(b.during, t.during))`

/** Where putting a column back would break what holds for its firm: another row was given the place in the meantime. */
const guards: Record<string, Guard> = {
  'contacts.is_primary': () => sql`not exists (select 1 from contacts o
    where coalesce(o.enterprise_id, o.association_id) = coalesce(t.enterprise_id, t.association_id)
      and o.is_primary and o.deleted_at is null and o.id <> t.id)`,
  'plans.status': ({ absorbedId }, { status }) => sql`not exists (select 1 from plans o
    where o.enterprise_id = ${absorbedId} and o.status = ${status} and o.deleted_at is null and o.id <> t.id)`,
  'liaison_assignments.during': freePost,
  'liaison_assignments.deleted_at': freePost,
  'liaison_assignments.deleted_by': freePost,
}
