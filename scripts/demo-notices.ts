import { sql } from 'drizzle-orm'
import { accountsOf } from '#app/domain/inbox/concerned.server.ts'
import { noteFor } from '#app/domain/inbox/note.server.ts'
import { notices as told } from '#app/domain/notices.ts'
import type { Db } from '#db/connect.server.ts'
import { notices } from '#db/schema/notices.ts'
import { at } from '#db/seed/instants.ts'

type Happened = {
  eventId: string
  event: string
  subjectKind: string
  subjectId: string
  actorId: string | null
  at: string
}

const [since, readUntil] = [at('2021-01-25 00:00'), at('2021-02-05 18:00')]

/** What the last two weeks of the demo told to whom it concerned; read on the days before the last. */
export async function noteDemo(db: Db) {
  const happened = await db.execute<Happened>(sql`
    select distinct on (a.at, a.event_id) a.event_id as "eventId", a.event, a.subject_kind as "subjectKind",
      a.subject_id as "subjectId", a.actor_id as "actorId", a.at
    from activities a where a.at >= ${since.toISOString()}::timestamptz
      and a.event in (select value from jsonb_array_elements_text(${JSON.stringify(Object.keys(told))}::jsonb))
    order by a.at, a.event_id`)
  for (const { at: when, ...one } of happened) {
    const letter = { ...one, dueAt: new Date(when) }
    await noteFor(db, await accountsOf(db, letter), letter)
  }
  await db
    .update(notices)
    .set({ readAt: readUntil })
    .where(sql`${notices.at} < ${readUntil.toISOString()}::timestamptz`)
}
