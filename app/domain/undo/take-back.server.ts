import { desc, eq } from 'drizzle-orm'
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
import { verb } from '#app/domain/verb.ts'
import { activities } from '#db/schema/activity.ts'

export const undoMinutes = 10

type Kept = PgTable & { id: PgColumn; version: PgColumn; updatedAt: PgColumn }
type Way = {
  table: Kept
  /** The events that are taken back, and the one that is recorded instead. */
  done: readonly string[]
  undone: string
  /** The columns as they were. */
  changes: Record<string, unknown>
}

/**
 * Takes back what the actor did last to a record: within ten minutes, as long as nobody has done anything to it since, and
 * its version says so. What somebody else did, or nobody, is missing here. It is recorded like anything else; what was not
 * told yet is not told.
 */
export function takeBack(ctx: Context, form: { id: string; version?: number }, way: Way) {
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
    await save(ctx, way.table, form, form.version, way.changes as never)
    await dropUnsent(ctx.db, last.eventId, ctx.now)
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
    })
    return { id: form.id, version: (form.version ?? 0) + 1 }
  })
}

/** What every verb sends that only takes something back. */
export const Restoring = z.strictObject({ id: id(), version: version() })
const Standing = z.object({ id: part.uuid(), version: part.version() })

const there = { deletedAt: null, deletedBy: null, deleteReason: null }

type Restored = {
  summary: string
  roles: readonly Role[]
  api: `POST /${string}`
  table: Kept
  done: readonly string[]
  undone: string
  changes?: Record<string, unknown>
  /** What else is written once it stands again. */
  after?: (ctx: Context, id: string) => Promise<void>
}

/** The verb that lets a record stand again as it stood, or with `changes`. */
export const restoring = ({ summary, roles, api, after, ...way }: Restored) =>
  verb({
    summary,
    roles,
    api,
    input: Restoring,
    answer: Standing,
    browser: true,
    run: async (ctx, form) => {
      const done = await takeBack(ctx, form, { changes: there, ...way })
      await after?.(ctx, form.id)
      return done
    },
  })
