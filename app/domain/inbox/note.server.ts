import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { notices } from '#app/domain/notices.ts'
import type { Letter } from '#app/domain/outbox/queue.server.ts'
import type { Db } from '#db/connect.server.ts'

type Told = Pick<Letter, 'eventId' | 'event' | 'subjectKind' | 'subjectId' | 'actorId' | 'dueAt'>

/**
 * Puts what happened into the lists of these accounts: what happens to one record within a minute is one notice, unread
 * again. The same event may come twice, after a fault, and counts once: a record's events come in their order.
 */
export async function noteFor(db: Db, accounts: readonly string[], letter: Told) {
  if (accounts.length === 0) return
  const { eventId, event, subjectKind, subjectId, actorId, dueAt } = letter
  const rows = accounts.map((account) => ({ id: uuidv7(), account }))
  const at = sql`${dueAt.toISOString()}::timestamptz`
  await db.execute(sql`
    insert into notices as n (id, account_id, subject_kind, subject_id, event, event_id, actor_id, at, minute, asks)
    select r.id, r.account, ${subjectKind}, ${subjectId}::uuid, ${event}, ${eventId}::uuid, ${actorId}::uuid, ${at},
      date_trunc('minute', ${at}), ${notices[event]?.asks === true}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, account uuid)
    on conflict (account_id, subject_id, minute) do update
      set event = excluded.event, event_id = excluded.event_id, actor_id = excluded.actor_id, at = excluded.at,
        count = n.count + 1, asks = n.asks or excluded.asks, read_at = null
      where n.event_id <> excluded.event_id`)
}
