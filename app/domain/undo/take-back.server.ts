import { and, desc, eq, inArray } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { record } from '#app/domain/activity/mutations.server.ts'
import { dropUnsent } from '#app/domain/activity/outbox.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import type { Role } from '#app/domain/actor.ts'
import * as part from '#app/domain/answers.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { id, version } from '#app/domain/forms.ts'
import { conflict, ensure, missing } from '#app/domain/refusal.ts'
import { type Verb, verb } from '#app/domain/verb.ts'
import { activities } from '#db/schema/activity.ts'
import { ensureFree, yielding } from './claims.server.ts'

export const undoMinutes = 10

type Kept = PgTable & { id: PgColumn; version: PgColumn; updatedAt: PgColumn }
type Step = { id: string; version?: number }
type Past = (typeof activities.$inferSelect)[]
export type Way = {
  table: Kept
  /** The events that are taken back, and the one that is recorded instead. */
  done: readonly string[]
  undone: string
  /** The columns as they were; without them the record was removed, and stands again. */
  changes?: Record<string, unknown>
  reason?: string
  /** What else is written once it stands again. */
  after?: (ctx: Context, id: string) => Promise<void>
}

/**
 * Takes back what the actor did last to a record: within ten minutes, as long as nobody has done anything to it since, and
 * its version says so. What somebody else did, or nobody, is missing here. It is recorded like anything else; what was not
 * told yet is not told.
 */
export function takeBack(ctx: Context, form: Step, way: Way) {
  return inTransaction(ctx, async (ctx) => {
    const past = await ctx.db
      .select()
      .from(activities)
      .where(eq(activities.subjectId, form.id))
      .orderBy(desc(activities.id))
      .limit(100)
    const [last] = past
    const isMine = past.some((one) => one.actorId === ctx.actor.id && way.done.includes(one.event))
    ensure(last !== undefined && isMine, missing('record.missing'))
    const isLast = last.actorId === ctx.actor.id && way.done.includes(last.event)
    ensure(isLast, conflict('undo.overtaken'))
    ensure(ctx.now.getTime() - last.at.getTime() <= undoMinutes * 60_000, conflict('undo.tooLate'))
    await dropUnsent(ctx.db, last.eventId, ctx.now)
    return undo(ctx, form, way, past)
  })
}

/** Lets a removed record stand again, whoever removed it and whenever. Who may is for the caller to ask. */
export function standAgain(ctx: Context, form: Step, way: Way) {
  return inTransaction(ctx, async (ctx) => {
    const past = await ctx.db
      .select()
      .from(activities)
      .where(and(eq(activities.subjectId, form.id), inArray(activities.event, [...way.done])))
      .orderBy(desc(activities.id))
      .limit(100)
    ensure(past.length > 0, missing('record.missing'))
    return undo(ctx, form, way, past)
  })
}

/** Writes what undoes the first of `past`, and records it of whom that was about. */
async function undo(ctx: Context, form: Step, way: Way, past: Past) {
  const last = past[0] as Past[number]
  await save(ctx, way.table, form, form.version, (way.changes ?? (await standing(ctx, form, way))) as never)
  const rows = past.filter(({ eventId }) => eventId === last.eventId)
  const { subjectKind, projectId, visitId, ticketId } = last
  await record(ctx, {
    event: way.undone,
    subject: { kind: subjectKind, id: form.id },
    projectId,
    visitId,
    ticketId,
    enterpriseIds: rows.flatMap(({ enterpriseId }) => enterpriseId ?? []),
    associationIds: rows.flatMap(({ associationId }) => associationId ?? []),
    reason: way.reason,
  })
  await way.after?.(ctx, form.id)
  return { id: form.id, version: (form.version ?? 0) + 1 }
}

async function standing(ctx: Context, { id }: Step, { table }: Way) {
  await ensureFree(ctx, table, id)
  return { deletedAt: null, deletedBy: null, deleteReason: null, ...(await yielding(ctx, table, id)) }
}

/** What every verb sends that only takes something back. */
export const Restoring = z.strictObject({ id: id(), version: version() })
const Standing = z.object({ id: part.uuid(), version: part.version() })

type Restored = Way & { summary: string; roles: readonly Role[]; api: `POST /${string}` }
export type RestoreVerb = Verb<typeof Restoring, z.output<typeof Standing>> & { way: Way }

/** The verb that lets a record stand again as it stood, or with `changes`. */
export const restoring = ({ summary, roles, api, ...way }: Restored) => ({
  ...verb({
    summary,
    roles,
    api,
    input: Restoring,
    answer: Standing,
    browser: true,
    run: (ctx, form) => takeBack(ctx, form, way),
  }),
  way,
})
