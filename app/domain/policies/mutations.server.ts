import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { policies } from '#db/schema/policies.ts'
import type { NewPolicy, PolicyChange } from './forms.ts'
import { canEditPolicies } from './permissions.ts'
import { getPolicy } from './queries.server.ts'

export function addPolicy(ctx: Context, form: NewPolicy) {
  ensure(canEditPolicies(ctx.actor), forbidden('policies.edit'))
  return createOnce(
    ctx,
    form,
    (ctx) => getPolicy(ctx, form.id),
    async (ctx, digest) => {
      await ctx.db
        .insert(policies)
        .values({ ...form, ...findableAs.policy(form), createdAt: ctx.now, updatedAt: ctx.now })
      await record(ctx, { event: 'policy.added', subject: { kind: 'policy', id: form.id }, digest })
      return getPolicy(ctx, form.id)
    },
  )
}

export function updatePolicy(ctx: Context, form: PolicyChange) {
  return inTransaction(ctx, async (ctx) => {
    const policy = await getPolicy(ctx, form.id)
    ensure(canEditPolicies(ctx.actor), forbidden('policies.edit'))
    const { id, version, ...content } = form
    const blank = Object.fromEntries(Object.entries(content).map(([key, value]) => [key, value ?? null]))
    const theirs = Object.fromEntries(
      Object.keys(content).map((key) => [key, policy[key as keyof typeof content]]),
    )
    await save(ctx, policies, policy, version, { ...blank, ...findableAs.policy(form) }, theirs)
    const fields = Object.keys(content).filter((key) => blank[key] !== theirs[key])
    await record(ctx, { event: 'policy.updated', subject: { kind: 'policy', id }, fields })
    return getPolicy(ctx, id)
  })
}

export function removePolicy(ctx: Context, form: { id: string; version?: number; reason: string }) {
  return inTransaction(ctx, async (ctx) => {
    const policy = await getPolicy(ctx, form.id)
    ensure(canEditPolicies(ctx.actor), forbidden('policies.edit'))
    await save(ctx, policies, policy, form.version, {
      deletedAt: ctx.now,
      deletedBy: ctx.actor.id,
      deleteReason: form.reason,
    })
    await record(ctx, {
      event: 'policy.removed',
      subject: { kind: 'policy', id: policy.id },
      reason: form.reason,
    })
    return { id: policy.id }
  })
}
