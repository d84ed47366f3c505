import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
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

/** The outbox row of an event that concerns somebody; a worker hears of it at commit. */
export function letterOf({ eventId, event, subject, actorId, now }: Post) {
  const notice = notices[event]
  if (!notice) return undefined
  const waits = notice.presses ? 0 : patience.undo
  return {
    id: uuidv7(),
    eventId,
    event,
    queue: `${subject.kind}:${subject.id}`,
    subjectKind: subject.kind,
    subjectId: subject.id,
    actorId,
    receiver: 'browser',
    pressing: notice.presses,
    dueAt: new Date(now.getTime() + waits),
  }
}
export type Letter = NonNullable<ReturnType<typeof letterOf>>

/** What presses does not wait behind what does not. */
export const press = (db: Db, { queue, dueAt }: Letter) =>
  db
    .update(outbox)
    .set({ dueAt })
    .where(
      and(
        eq(outbox.queue, queue),
        eq(outbox.status, 'waiting'),
        sql`${outbox.tries} = 0 and ${outbox.dueAt} > ${dueAt.toISOString()}::timestamptz`,
      ),
    )

/** Writes the letter of an event that is no activity, in the caller's transaction. */
export async function post(db: Db, event: Post) {
  const letter = letterOf(event)
  if (!letter) return
  if (letter.pressing) await press(db, letter)
  await db.insert(outbox).values(letter)
  await db.execute(sql`select pg_notify('work', 'outbox')`)
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
