import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { ticketFollowUps } from '#db/schema/ticket-calls.ts'
import { visitParties, visits } from '#db/schema/visits.ts'

type Visit = { mode: 'outbound' | 'online'; enterpriseIds: readonly string[] }

/** A held visit of now, straight into the tables. */
export async function addVisit({ db, actor, now }: Context, { mode, enterpriseIds }: Visit) {
  const id = uuidv7()
  const times = { startedAt: now, endedAt: now, reportOn: dayOf(now) }
  await db.insert(visits).values({ id, mode, status: 'held', ownerId: actor.id, ...times })
  await db.insert(visitParties).values(enterpriseIds.map((enterpriseId) => ({ visitId: id, enterpriseId })))
  return id
}

export async function removeVisit({ db, actor, now }: Context, id: string) {
  await db.update(visits).set({ deletedAt: now, deletedBy: actor.id }).where(eq(visits.id, id))
}

export async function addFollowUp(
  { db, actor, now }: Context,
  { ticketId, valid }: { ticketId: string; valid: boolean },
) {
  const answers = valid ? { solved: true, satisfaction: 'satisfied' as const } : {}
  await db
    .insert(ticketFollowUps)
    .values({ ticketId, callerId: actor.id, at: now, reached: valid, valid, ...answers })
}
