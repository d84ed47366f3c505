import { type SQL, sql } from 'drizzle-orm'
import { wordOf } from '#app/domain/activity/telling.ts'
import { exportConcerned } from '#app/domain/exports/concerned.server.ts'
import { notices } from '#app/domain/notices.ts'
import type { Letter } from '#app/domain/outbox/queue.server.ts'
import type { ToBrowsers } from '#app/domain/outbox/to-browsers.ts'
import { projectConcerned } from '#app/domain/projects/concerned.server.ts'
import { checklistConcerned } from '#app/domain/settings/concerned.server.ts'
import { taskConcerned } from '#app/domain/tasks/concerned.server.ts'
import { ticketConcerned } from '#app/domain/tickets/concerned.server.ts'
import type { Db } from '#db/connect.server.ts'
import type { Receiver } from './worker.server.ts'

/** Who finds the parts of each kind of record. */
export const concerned: Record<string, Record<string, (id: string) => SQL>> = {
  ticket: ticketConcerned,
  task: taskConcerned,
  project: projectConcerned,
  export: exportConcerned,
  checklist_request: checklistConcerned,
}

/** A notification holds 8,000 bytes; so many accounts fit well. */
const most = 100

// Said to every process with open streams; who has no browser open hears nothing, and sees it in the lists all the same.
const browser: Receiver = async (db, letter) => {
  const accounts = await accountsOf(db, letter)
  const { eventId, event, subjectKind, subjectId } = letter
  for (let at = 0; at < accounts.length; at += most) {
    const to = accounts.slice(at, at + most)
    const told: ToBrowsers = { eventId, event, word: wordOf(subjectKind), id: subjectId, to }
    await db.execute(sql`select pg_notify('concerned', ${JSON.stringify(told)})`)
  }
}

/** Everybody the letter concerns, but for who did it. */
async function accountsOf(db: Db, { event, subjectKind, subjectId, actorId }: Letter): Promise<string[]> {
  const parts = (notices[event]?.to ?? []).flatMap(
    (part) => concerned[subjectKind]?.[part]?.(subjectId) ?? [],
  )
  if (!parts.length) return []
  const found = await db.execute<{ id: string }>(
    sql`select distinct id from (${sql.join(parts, sql` union all `)}) as all_parts where id is not null`,
  )
  return found.map(({ id }) => id).filter((id) => id !== actorId)
}

/** Where letters go. */
export const receivers: Record<string, Receiver> = { browser }
