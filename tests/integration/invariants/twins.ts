import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { reads } from '#app/http/registry.server.ts'
import type { Db } from '#db/connect.server.ts'

type Row = Record<string, unknown>
type Column = { table: string; column: string; type: string; made: boolean; only: boolean }
type Key = { table: string; column: string; target: string; needed: boolean }

/** What happened is never taken back, and an account's keys are no part of a record. */
const apart =
  /^(?:activities|audit_log|audit_head|outbox|jobs|sessions|api_tokens|account_roles|team_members)$/
/** Words with a life of their own: taking away what they hang on leaves them where they are (D5). */
const words = new Set([
  ...Object.keys(reads).map((name) => name.split('.')[0]!),
  ...['lead_submissions', 'liaison_assignments'],
])

/** Puts twins beside rows: with the same relations and parts, found by the same names, and `canary` in each text. */
export async function openTwins(db: Db, canary: string) {
  const columns = [
    ...(await db.execute<Column>(sql`
      select c.table_name as table, c.column_name as column, c.data_type as type, c.is_generated = 'ALWAYS' as made,
        exists (select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
          where i.indrelid = format('public.%I', c.table_name)::regclass and i.indisunique and i.indpred is null
            and a.attname = c.column_name) as only
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`)),
  ]
  const keys = [
    ...(await db.execute<Key>(sql`
      select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as target,
        a.attnotnull as needed from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace`)),
  ]
  const of = (table: string) => columns.filter((one) => one.table === table)
  const rowsOf = async (table: string, where = sql`true`) =>
    (
      await db.execute<{ row: Row }>(
        sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where ${where}`,
      )
    ).map(({ row }) => row)
  const removable = [
    ...new Set(columns.flatMap(({ table, column }) => (column === 'deleted_at' ? table : []))),
  ]
  let made = 0

  async function put(table: string, row: Row, changes: Row) {
    const own = of(table).filter(({ made }) => !made)
    const twin = Object.fromEntries(
      own.map((column) => [column.column, bent(column, row[column.column], canary, made)]),
    )
    if ('id' in twin) twin.id = uuidv7()
    Object.assign(twin, changes)
    // A pair is kept in the order of its ids.
    if (table === 'duplicate_pairs') [twin.one_id, twin.other_id] = [twin.one_id, twin.other_id].sort()
    made += 1
    const names = sql.join(
      own.map(({ column }) => sql.identifier(column)),
      sql`, `,
    )
    await db.execute(sql`insert into ${sql.identifier(table)} (${names})
      select ${names} from jsonb_populate_record(null::${sql.identifier(table)}, ${JSON.stringify(twin)}::jsonb)`)
    return twin.id as string | undefined
  }

  async function putParts(table: string, old: string, twin: string, depth = 0) {
    // A part cannot stand without what it is a part of.
    for (const key of keys.filter((one) => one.target === table && one.needed && !apart.test(one.table))) {
      if (words.has(key.table) || depth > 2) continue
      for (const row of await rowsOf(key.table, sql`${sql.identifier(key.column)} = ${old}::uuid`)) {
        const id = await put(key.table, row, { [key.column]: twin })
        if (id) await putParts(key.table, row.id as string, id, depth + 1)
      }
    }
  }

  /** A twin of each row of `table` that stands and fits, with `changes`; answers their ids. */
  async function twins(table: string, changes: Row, where = sql`true`) {
    const ids: string[] = []
    for (const row of await rowsOf(
      table,
      sql`${sql.raw(removable.includes(table) ? 'deleted_at is null' : 'true')} and ${where}`,
    )) {
      const id = (await put(table, row, changes))!
      ids.push(id)
      await putParts(table, row.id as string, id)
    }
    return ids
  }
  return { removable, twins }
}

/** A text that people wrote says the canary; what stands once is told apart; all else stays as it is. */
function bent({ table, column, type, only }: Column, value: unknown, canary: string, at: number) {
  if (typeof value !== 'string' || type !== 'text' || /^(?:searched|sounds)$/.test(column)) return value
  if (/\p{Script=Han}/u.test(value)) return `${canary}·${table}·${column}`
  return only && column !== 'id' ? `${value}${at}` : value
}
