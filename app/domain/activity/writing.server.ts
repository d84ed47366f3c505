import { type SQL, sql } from 'drizzle-orm'
import { inSql } from '#app/domain/in-sql.ts'
import type { Db } from '#db/connect.server.ts'
import type { activities, auditLog } from '#db/schema/activity.ts'
import type { Letter } from './outbox.server.ts'
import type { Told } from './telling.ts'

type Event = { rows: (typeof activities.$inferInsert)[]; letter: Letter | undefined; told: Told }

// Each is one text whatever it writes, and answers nothing: the database keeps it prepared, and nobody waits for it.

/** Writes an event's rows and the letter that tells of it, and tells whoever listens when the transaction commits. */
export const writeEvent = (db: Db, { rows, letter, told }: Event) =>
  db.execute(sql`
    with told as materialized (
      select pg_notify(channel, said) from json_to_recordset(${listOf(
        { channel: 'happened', said: JSON.stringify(told) },
        letter && { channel: 'work', said: 'outbox' },
      )}) as one(channel text, said text)
    ), letters as (
      insert into outbox (id, event_id, event, queue, subject_kind, subject_id, actor_id, receiver, pressing, due_at)
      select id, event_id, event, queue, subject_kind, subject_id, actor_id, receiver, pressing, due_at
      from json_populate_recordset(null::outbox, ${listOf(letter && columnsOf(letter))})
    )
    insert into activities select one.* from json_populate_recordset(null::activities, ${listOf(
      ...rows.map((row) => columnsOf({ particulars: {}, ...row })),
    )}) one where (select count(*) from told) > 0`)

/** Writes rows of many events of which nobody is told one by one. */
export const writeEvents = (db: Db, rows: (typeof activities.$inferInsert)[]) =>
  db.execute(sql`
    insert into activities select * from json_populate_recordset(null::activities, ${listOf(
      ...rows.map((row) => columnsOf({ particulars: {}, ...row })),
    )})`)

/** Writes a row of the audit log; the chain's trigger gives its place and its hash. */
export const writeAudit = (db: Db, row: typeof auditLog.$inferInsert) =>
  db.execute(sql`
    insert into audit_log (event_id, at, business_at, actor_id, action, subject_kind, subject_id, result, via, request_id, ip,
      fields, reason)
    select event_id, now(), business_at, actor_id, action, subject_kind, subject_id, result, via, request_id, ip, fields, reason
    from json_populate_recordset(null::audit_log, ${listOf(columnsOf(row))})`)

const listOf = (...rows: (object | undefined)[]): SQL =>
  sql`${JSON.stringify(rows.filter((row) => row !== undefined))}::json`

const columnsOf = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [inSql(name), value]))
