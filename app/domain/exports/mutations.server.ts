import { and, eq, inArray, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { changedByOther } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { conflict, Refusal, refuse } from '#app/domain/refusal.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { exports } from '#db/schema/exports.ts'
import type { ExportAsk, ExportRefusal, ExportStep } from './forms.ts'
import { type ExportState, underWay } from './kinds.ts'
import { againstCancelling, againstDeciding, needsApproval } from './permissions.ts'
import { getExport } from './queries.server.ts'
import { forgetFile } from './store.server.ts'

/** What is known of an export before anybody agrees to it. */
export type Measured = { said: Record<Locale, string>; columns: readonly string[]; rows: number }

/** Puts the export down: to be made at once, or to wait for a leader’s word. */
export const askExport = (ctx: Context, form: ExportAsk, measure: (ctx: Context) => Promise<Measured>) =>
  createOnce(
    ctx,
    form,
    (ctx) => getExport(ctx, form.id),
    async (ctx, digest) => {
      const { id, kind, format, purpose, filter } = form
      const { said, columns, rows } = await measure(ctx)
      const waits = needsApproval(ctx.actor, { kind, rows })
      const state = waits ? ('asked' as const) : ('approved' as const)
      const asked = { askedBy: ctx.actor.id, askedAt: ctx.now, locale: ctx.locale }
      await ctx.db
        .insert(exports)
        .values({ id, kind, format, purpose, filter, said, columns, rows, state, ...asked })
      await record(ctx, {
        event: waits ? 'export.asked' : 'export.begun',
        subject: { kind: 'export', id },
        fields: Object.keys(filter),
        reason: purpose,
        digest,
      })
      if (!waits) await wakeWriter(ctx)
      return getExport(ctx, id)
    },
  )

/** A leader agrees to another’s export: it is made now. */
export const approveExport = (ctx: Context, { id, version }: ExportStep) =>
  decide(ctx, { id, version, state: 'approved', event: 'export.approved' })

/** A leader says no, with the reason. */
export const refuseExport = (ctx: Context, { id, version, note }: ExportRefusal) =>
  decide(ctx, { id, version, note, state: 'refused', event: 'export.refused' })

type Decision = ExportStep & { state: ExportState; event: string; note?: string }

function decide(ctx: Context, { id, version, state, event, note }: Decision) {
  return inTransaction(ctx, async (ctx) => {
    const one = await getExport(ctx, id)
    refuse(againstDeciding(ctx.actor, one))
    const ended = state === 'refused' ? { endedAt: ctx.now, note } : {}
    const changes = { state, decidedBy: ctx.actor.id, decidedAt: ctx.now, ...ended }
    await change(ctx, { id, version }, ['asked'], changes)
    await record(ctx, { event, subject: { kind: 'export', id }, reason: note ?? one.purpose })
    if (state === 'approved') await wakeWriter(ctx)
    return getExport(ctx, id)
  })
}

/** Whoever asked lets it be; what was written of it goes. */
export function cancelExport(ctx: Context, { id, version }: ExportStep) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstCancelling(ctx.actor, await getExport(ctx, id)))
    await change(ctx, { id, version }, underWay, { state: 'cancelled', endedAt: ctx.now, leasedUntil: null })
    await record(ctx, { event: 'export.cancelled', subject: { kind: 'export', id } })
    ctx.afterCommit(() => void forgetFile(id))
    return getExport(ctx, id)
  })
}

// Somebody else may have been faster between reading and writing.
async function change(
  ctx: Context,
  { id, version }: ExportStep,
  from: readonly ExportState[],
  changes: Partial<typeof exports.$inferInsert>,
) {
  if (version === undefined)
    throw new Refusal('versionMissing', 'record.versionMissing', { version: 'required' })
  const [changed] = await ctx.db
    .update(exports)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(exports.id, id), eq(exports.version, version), inArray(exports.state, [...from])))
    .returning({ id: exports.id })
  if (changed) return
  const isStale = (await getExport(ctx, id)).version !== version
  throw isStale ? await changedByOther(ctx, exports, id, {}) : conflict('exports.decided')
}

const wakeWriter = (ctx: Context) => ctx.db.execute(sql`select pg_notify('exports', 'due')`)
