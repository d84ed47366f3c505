import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#app/domain/context.ts'
import { letterOf, press } from './outbox.server.ts'
import { toldOf } from './telling.ts'
import { writeAudit, writeEvent } from './writing.server.ts'

/** One thing that happened. Ids and field names only: never a rendered text, never a masked value. */
export type Happening = {
  /** `word.done`, e.g. `visit.logged`. */
  event: string
  subject: { kind: string; id: string }
  /** Every firm and association it concerns gets its own row, under one event id. */
  enterpriseIds?: readonly string[]
  associationIds?: readonly string[]
  projectId?: string | null
  visitId?: string | null
  ticketId?: string | null
  /** Business time, if it differs from now. */
  at?: Date
  /** Names of changed fields, for the audit. */
  fields?: readonly string[]
  reason?: string
  particulars?: Record<string, unknown>
  /** Digest of the creating body, see `createOnce`. */
  digest?: string
}

/**
 * Writes what happened, whom it is to be told, and its audit row, in the caller's transaction. The only writer of these;
 * nothing leaves before the commit. The audit row comes last, since its chain's lock lasts until then.
 */
export async function record(ctx: Context, happening: Happening) {
  const { event, subject, enterpriseIds = [], associationIds = [], digest, particulars = {} } = happening
  const eventId = uuidv7()
  const shared = {
    eventId,
    at: happening.at ?? ctx.now,
    actorId: ctx.actor.id,
    event,
    subjectKind: subject.kind,
    subjectId: subject.id,
    projectId: happening.projectId,
    visitId: happening.visitId,
    ticketId: happening.ticketId,
    particulars,
  }
  const parties = [
    ...[...new Set(enterpriseIds)].map((enterpriseId) => ({ enterpriseId })),
    ...[...new Set(associationIds)].map((associationId) => ({ associationId })),
  ]
  const rows = (parties.length ? parties : [{}]).map((party, at) => ({
    id: uuidv7(),
    ...shared,
    ...party,
    digest: at === 0 ? digest : undefined,
  }))
  const letter = letterOf({ eventId, event, subject, actorId: ctx.actor.id, now: ctx.now })
  if (letter?.pressing) await press(ctx.db, letter)
  await writeEvent(ctx.db, { rows, letter, told: toldOf(eventId, happening) })
  await audit(ctx, {
    eventId,
    action: event,
    subject,
    fields: happening.fields,
    reason: happening.reason,
  })
}

type AuditEntry = {
  eventId?: string
  action: string
  subject?: { kind: string; id: string }
  fields?: readonly string[]
  reason?: string
  result?: 'done' | 'refused'
  /** Who acted, when it is not the signed-in person: null for someone unknown. */
  actorId?: string | null
}

/**
 * An audit row without a business event: reveals, sign-ins, refused attempts. It is written last: its chain lets one
 * transaction at a time through, from this row to the commit.
 */
export async function audit(ctx: Context, entry: AuditEntry) {
  const row = {
    eventId: entry.eventId ?? uuidv7(),
    businessAt: ctx.now,
    actorId: entry.actorId === undefined ? ctx.actor.id : entry.actorId,
    action: entry.action,
    subjectKind: entry.subject?.kind,
    subjectId: entry.subject?.id,
    result: entry.result ?? ('done' as const),
    via: ctx.origin.via,
    requestId: ctx.origin.requestId,
    ip: ctx.origin.ip,
    fields: [...(entry.fields ?? [])],
    reason: entry.reason,
  }
  await ctx.beforeCommit((db) => writeAudit(db, row))
}
