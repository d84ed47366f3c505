import { type SQL, sql } from 'drizzle-orm'
import { exportConcerned } from '#app/domain/exports/concerned.server.ts'
import { notices } from '#app/domain/notices.ts'
import type { Letter } from '#app/domain/outbox/queue.server.ts'
import { projectConcerned } from '#app/domain/projects/concerned.server.ts'
import { checklistConcerned } from '#app/domain/settings/concerned.server.ts'
import { taskConcerned } from '#app/domain/tasks/concerned.server.ts'
import { ticketConcerned } from '#app/domain/tickets/concerned.server.ts'
import type { Db } from '#db/connect.server.ts'

/** Who finds the parts of each kind of record. */
export const concerned: Record<string, Record<string, (id: string) => SQL>> = {
  ticket: ticketConcerned,
  task: taskConcerned,
  project: projectConcerned,
  export: exportConcerned,
  checklist_request: checklistConcerned,
}

type Told = Pick<Letter, 'event' | 'subjectKind' | 'subjectId' | 'actorId'>

/** Everybody an event concerns, but for who did it. */
export async function accountsOf(
  db: Db,
  { event, subjectKind, subjectId, actorId }: Told,
): Promise<string[]> {
  const parts = (notices[event]?.to ?? []).flatMap(
    (part) => concerned[subjectKind]?.[part]?.(subjectId) ?? [],
  )
  if (!parts.length) return []
  const found = await db.execute<{ id: string }>(
    sql`select distinct id from (${sql.join(parts, sql` union all `)}) as all_parts where id is not null`,
  )
  return found.map(({ id }) => id).filter((id) => id !== actorId)
}
