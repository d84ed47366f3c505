import { and, eq, sql } from 'drizzle-orm'
import { notices } from '#app/domain/notices.ts'
import { patience } from '#app/domain/outbox/pauses.ts'
import type { Db } from '#db/connect.server.ts'
import { outbox } from '#db/schema/outbox.ts'
import type { Told } from './telling.ts'

/** Something that may concern somebody; `now` is the business clock. */
export type Post = {
  eventId: string
  event: string
  subject: { kind: string; id: string }
  actorId: string | null
  now: Date
}

/** Writes the outbox row of an event that concerns somebody, in the caller's transaction; a worker hears of it at commit. */
export async function post(db: Db, { eventId, event, subject, actorId, now }: Post) {
  const notice = notices[event]
  if (!notice) return
  const queue = `${subject.kind}:${subject.id}`
  const waits = notice.presses ? 0 : patience.undo
  await Promise.all([
    // What presses does not wait behind what does not.
    notice.presses
      ? db
          .update(outbox)
          .set({ dueAt: now })
          .where(
            and(
              eq(outbox.queue, queue),
              eq(outbox.status, 'waiting'),
              sql`${outbox.tries} = 0 and ${outbox.dueAt} > ${now.toISOString()}::timestamptz`,
            ),
          )
      : undefined,
    db.insert(outbox).values({
      eventId,
      event,
      queue,
      subjectKind: subject.kind,
      subjectId: subject.id,
      actorId,
      receiver: 'browser',
      pressing: notice.presses,
      dueAt: new Date(now.getTime() + waits),
    }),
    db.execute(sql`select pg_notify('work', 'outbox')`),
  ])
}

/** Tells whoever listens in the house, when the transaction commits. */
export const tellAround = (db: Db, told: Told) =>
  db.execute(sql`select pg_notify('happened', ${JSON.stringify(told)})`)

/** What was taken back before it left is not told. */
export const dropUnsent = (db: Db, eventId: string, now: Date) =>
  db
    .update(outbox)
    .set({ status: 'dropped', endedAt: now })
    .where(and(eq(outbox.eventId, eventId), eq(outbox.status, 'waiting'), eq(outbox.tries, 0)))
