import { and, eq, isNull, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { notAtWork } from '#app/domain/cadres/at-work.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { conflict, ensure, forbidden, invalidField, notFound } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { liaisonAssignments } from '#db/schema/liaison.ts'
import type { AssignmentEnd, NewAssignment, Replacement } from './forms.ts'
import { periodFrom } from './liaison.ts'
import { canAssign } from './permissions.ts'
import { getAssignment, holderDuring } from './queries.server.ts'

/** Names the firm's cadre. Someone holds the post already: conflict `liaison.alreadyCovered` naming them. */
export function assignCadre(ctx: Context, form: NewAssignment) {
  ensure(canAssign(ctx.actor), forbidden('liaison.assign'))
  return createOnce(
    ctx,
    form,
    (ctx) => getAssignment(ctx, form.id),
    async (ctx, digest) => {
      await lockFirm(ctx, form.enterpriseId)
      await ensureActiveCadre(ctx, form.accountId)
      await insertAssignment(ctx, form)
      await recordChange(ctx, 'liaison.assigned', form, { digest })
      return getAssignment(ctx, form.id)
    },
  )
}

/** Ends who holds the post on `fromOn` and names another from that day on, without gap or overlap. */
export function replaceCadre(ctx: Context, form: Replacement) {
  ensure(canAssign(ctx.actor), forbidden('liaison.assign'))
  return createOnce(
    ctx,
    form,
    (ctx) => getAssignment(ctx, form.id),
    async (ctx, digest) => {
      await lockFirm(ctx, form.enterpriseId)
      await ensureActiveCadre(ctx, form.accountId)
      const holder = await holderDuring(ctx, form.enterpriseId, form.kind, periodFrom(form.fromOn))
      if (holder && (holder.id === form.accountId || holder.from >= form.fromOn)) throw alreadyCovered(holder)
      if (holder)
        await ctx.db
          .update(liaisonAssignments)
          .set({
            during: periodFrom(holder.from, form.fromOn),
            updatedAt: ctx.now,
            version: sql`${liaisonAssignments.version} + 1`,
          })
          .where(
            and(
              eq(liaisonAssignments.enterpriseId, form.enterpriseId),
              eq(liaisonAssignments.kind, form.kind),
              isNull(liaisonAssignments.deletedAt),
              sql`${liaisonAssignments.during} @> ${form.fromOn}::date`,
            ),
          )
      await insertAssignment(ctx, form)
      await recordChange(ctx, 'liaison.replaced', form, { digest, from: holder?.id })
      return getAssignment(ctx, form.id)
    },
  )
}

export function endAssignment(ctx: Context, form: AssignmentEnd) {
  return inTransaction(ctx, async (ctx) => {
    const assignment = await getAssignment(ctx, form.id)
    ensure(canAssign(ctx.actor), forbidden('liaison.assign'))
    ensure(!assignment.to || assignment.to > dayOf(ctx.now), conflict('liaison.ended'))
    if (form.toOn <= assignment.from) throw invalidField('liaison.end', 'toOn', 'mustBeLater')
    await save(ctx, liaisonAssignments, assignment, form.version, {
      during: periodFrom(assignment.from, form.toOn),
    })
    await recordChange(ctx, 'liaison.ended', assignment, { reason: form.reason })
    return getAssignment(ctx, form.id)
  })
}

// Two inserts under one exclusion constraint can wait for each other until one is killed; in line, they cannot.
async function lockFirm(ctx: Context, enterpriseId: string) {
  const [firm] = await ctx.db
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(and(eq(enterprises.id, enterpriseId), isNull(enterprises.deletedAt)))
    .for('no key update')
  if (!firm) throw notFound('liaison', 'enterpriseId')
}

async function ensureActiveCadre(ctx: Context, accountId: string, field = 'accountId') {
  if ((await notAtWork(ctx, [accountId])).length) throw notFound('liaison', field)
}

async function insertAssignment(ctx: Context, form: NewAssignment) {
  const during = periodFrom(form.fromOn)
  try {
    await inTransaction(ctx, (ctx) =>
      ctx.db.insert(liaisonAssignments).values({
        id: form.id,
        enterpriseId: form.enterpriseId,
        accountId: form.accountId,
        kind: form.kind,
        during,
        reason: form.reason,
        assignedBy: ctx.actor.id,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      }),
    )
  } catch (error) {
    if (violated(error) !== `one_${form.kind}`) throw error
    const holder = await holderDuring(ctx, form.enterpriseId, form.kind, during)
    throw alreadyCovered(holder)
  }
}

function alreadyCovered(holder: { name: string; from: string; to: string | null } | undefined) {
  return conflict('liaison.alreadyCovered', {
    holder: holder?.name ?? null,
    from: holder?.from ?? null,
    to: holder?.to ?? null,
  })
}

function recordChange(
  ctx: Context,
  event: string,
  change: { id: string; enterpriseId: string; accountId: string; kind: string; reason?: string | null },
  { digest, from, reason }: { digest?: string; from?: string; reason?: string } = {},
) {
  return record(ctx, {
    event,
    subject: { kind: 'assignment', id: change.id },
    enterpriseIds: [change.enterpriseId],
    particulars: { kind: change.kind, accountId: change.accountId, ...(from ? { fromAccountId: from } : {}) },
    reason: reason ?? change.reason ?? undefined,
    digest,
  })
}
