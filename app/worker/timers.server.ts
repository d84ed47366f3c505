import { v7 as uuidv7 } from 'uuid'
import { post, tellAround } from '#app/domain/activity/outbox.server.ts'
import { wordOf } from '#app/domain/activity/telling.ts'
import type { Timer } from './worker.server.ts'

/** What is due says so: to whom it concerns, and to whoever looks at it. The row goes when its clock stops, so it is true. */
const says =
  (event: string): Timer =>
  async (db, { subjectKind, subjectId }, now) => {
    const eventId = uuidv7()
    const word = wordOf(subjectKind)
    await post(db, { eventId, event, subject: { kind: subjectKind, id: subjectId }, actorId: null, now })
    await tellAround(db, { eventId, event, words: [word], ids: { [word]: [subjectId] } })
  }

/** Every kind of row in `jobs`, by what it does when it is due. */
export const timers: Record<string, Timer> = {
  'ticket.responseDue': says('ticket.responseLate'),
  'ticket.solveDue': says('ticket.solveLate'),
  'task.due': says('task.due'),
  'task.late': says('task.late'),
}
