import type { Db } from '#db/connect.server.ts'
import { activities, auditLog } from '#db/schema/activity.ts'
import { seedId } from '../ids.ts'
import { happenings } from './happenings.ts'

/** Timelines and their audit rows, in the shape `record()` writes: a row per party, one event id, one audit row. */
export async function seedActivity(db: Db) {
  const past = happenings()
  await db.insert(activities).values(
    past.flatMap(({ event, subject, enterpriseIds = [], associationIds = [], ...happening }, index) => {
      const parties = [
        ...enterpriseIds.map((enterpriseId) => ({ enterpriseId })),
        ...associationIds.map((associationId) => ({ associationId })),
      ]
      return (parties.length ? parties : [{}]).map((party, at) => ({
        ...happening,
        ...party,
        id: seedId(`ACT-${index}-${at}`),
        eventId: seedId(`EV-${index}`),
        event,
        subjectKind: subject.kind,
        subjectId: subject.id,
      }))
    }),
  )
  await db.insert(auditLog).values(
    past.map(({ event, subject, actorId, at }, index) => ({
      eventId: seedId(`EV-${index}`),
      businessAt: at,
      actorId,
      action: event,
      subjectKind: subject.kind,
      subjectId: subject.id,
      result: 'done' as const,
      via: 'page' as const,
    })),
  )
}
