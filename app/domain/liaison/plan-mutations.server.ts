import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { laidOver } from '#app/domain/activity/overlay.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { newlyNamed, notAtWork } from '#app/domain/cadres/at-work.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { listPromisablePolicies } from '#app/domain/policies/queries.server.ts'
import { conflict, invalidField, notFound, refuse } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { planActions, planPolicies, plans } from '#db/schema/liaison.ts'
import { tasks } from '#db/schema/tasks.ts'
import type { NewPlan, PlanChange, PlanStep } from './forms.ts'
import { againstChanging, againstWriting } from './permissions.ts'
import { type FullPlan, getPlan } from './plan-queries.server.ts'
import { careOf } from './queries.server.ts'

type Content = Pick<NewPlan, 'actions' | 'policyIds'>

/** Begins the firm's next version. A firm has one draft at a time: conflict `plans.draftExists`. */
export function draftPlan(ctx: Context, form: NewPlan) {
  return createOnce(
    ctx,
    form,
    (ctx) => getPlan(ctx, form.id),
    async (ctx, digest) => {
      refuse(againstWriting(ctx.actor, await careOf(ctx, form.enterpriseId)))
      await checkContent(ctx, form)
      await lockFirm(ctx, form.enterpriseId)
      const { id, enterpriseId, goals, needs, risks, reviewOn } = form
      const [last] = await ctx.db
        .select({ number: sql<number>`coalesce(max(${plans.number}), 0)::int` })
        .from(plans)
        .where(and(eq(plans.enterpriseId, enterpriseId), isNull(plans.deletedAt)))
      await inTransaction(ctx, (ctx) =>
        ctx.db.insert(plans).values({
          id,
          enterpriseId,
          goals,
          needs,
          risks,
          reviewOn,
          number: (last?.number ?? 0) + 1,
          status: 'draft',
          authorId: ctx.actor.id,
          createdAt: ctx.now,
          updatedAt: ctx.now,
        }),
      ).catch((error) => {
        throw violated(error) === 'one_draft_plan' ? conflict('plans.draftExists') : error
      })
      await writeContent(ctx, id, form)
      await record(ctx, { event: 'plan.drafted', ...about(form), digest })
      return getPlan(ctx, id)
    },
  )
}

export function updatePlan(ctx: Context, form: PlanChange) {
  return inTransaction(ctx, async (ctx) => {
    const plan = await draftOf(ctx, form.id)
    const before = {
      goals: plan.goals,
      needs: plan.needs,
      risks: plan.risks,
      reviewOn: plan.reviewOn,
      actions: plan.actions.map(({ title, ownerId, dueOn }) => ({
        title,
        ownerId: ownerId ?? undefined,
        dueOn: dueOn ?? undefined,
      })),
      policyIds: plan.policies.map((policy) => policy.id),
    }
    const { whole, fields, theirs } = await laidOver<Omit<NewPlan, 'id' | 'enterpriseId'>>(
      ctx,
      plans,
      plan,
      form,
      before,
    )
    if (!fields.length) return plan
    // A policy may have run out and a colleague left since: what stands stays, what is new is looked at.
    await checkContent(ctx, {
      actions: fields.includes('actions') ? whole.actions : [],
      stood: plan.actions.flatMap(({ ownerId }) => ownerId ?? []),
      policyIds: fields.includes('policyIds') ? whole.policyIds : [],
    })
    const { goals, needs = null, risks = null, reviewOn = null } = whole
    await save(ctx, plans, plan, form.version, { goals, needs, risks, reviewOn }, theirs)
    await ctx.db.delete(planActions).where(eq(planActions.planId, plan.id))
    await ctx.db.delete(planPolicies).where(eq(planPolicies.planId, plan.id))
    await writeContent(ctx, plan.id, whole)
    await record(ctx, { event: 'plan.updated', ...about(plan), fields })
    return getPlan(ctx, plan.id)
  })
}

/** Makes the draft the firm's one current plan, retires the one before and its open actions, and gives out the new ones. */
export function publishPlan(ctx: Context, form: PlanStep) {
  return inTransaction(ctx, async (ctx) => {
    const plan = await draftOf(ctx, form.id)
    await lockFirm(ctx, plan.enterpriseId)
    if (plan.goals.length === 0) throw invalidField('plans.empty', 'goals', 'required')
    const retired = await retireCurrent(ctx, plan.enterpriseId)
    await save(ctx, plans, plan, form.version, {
      status: 'current',
      publishedAt: ctx.now,
      publishedBy: ctx.actor.id,
    })
    await giveOutActions(ctx, plan)
    await record(ctx, {
      event: 'plan.published',
      ...about(plan),
      particulars: { number: plan.number, replaces: retired },
    })
    return getPlan(ctx, plan.id)
  })
}

export function discardPlan(ctx: Context, form: PlanStep) {
  return inTransaction(ctx, async (ctx) => {
    const plan = await draftOf(ctx, form.id)
    await save(ctx, plans, plan, form.version, { deletedAt: ctx.now, deletedBy: ctx.actor.id })
    await record(ctx, { event: 'plan.discarded', ...about(plan) })
    return { id: plan.id }
  })
}

const about = (plan: { id: string; enterpriseId: string }) => ({
  subject: { kind: 'plan', id: plan.id },
  enterpriseIds: [plan.enterpriseId],
})

// Whoever writes a plan reads it whole.
async function draftOf(ctx: Context, id: string) {
  const plan = await getPlan(ctx, id)
  refuse(againstChanging(ctx.actor, await careOf(ctx, plan.enterpriseId), plan))
  return plan as FullPlan
}

// Versions of one firm are numbered and published one after another.
async function lockFirm(ctx: Context, enterpriseId: string) {
  await ctx.db
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(eq(enterprises.id, enterpriseId))
    .for('no key update')
}

/** `stood`: who owned an action before, and may have left since. */
async function checkContent(ctx: Context, { actions, policyIds, stood }: Content & { stood?: string[] }) {
  const owners = actions.flatMap((action) => action.ownerId ?? [])
  const [strangers, promisable] = await Promise.all([
    notAtWork(ctx, newlyNamed(owners, stood)),
    policyIds.length ? listPromisablePolicies(ctx) : [],
  ])
  const strangerAt = actions.findIndex((one) => one.ownerId && strangers.includes(one.ownerId))
  if (strangerAt >= 0) throw notFound('plans', `actions.${strangerAt}.ownerId`)
  const barred = policyIds.some((id) => !promisable.some((policy) => policy.id === id))
  if (barred) throw invalidField('plans.policyBarred', 'policyIds', 'notAllowed')
}

async function writeContent(ctx: Context, planId: string, { actions, policyIds }: Content) {
  if (actions.length)
    await ctx.db
      .insert(planActions)
      .values(actions.map((action, position) => ({ planId, position, ...action })))
  const named = [...new Set(policyIds)]
  if (named.length) await ctx.db.insert(planPolicies).values(named.map((policyId) => ({ planId, policyId })))
}

async function retireCurrent(ctx: Context, enterpriseId: string) {
  const retired = await ctx.db
    .update(plans)
    .set({ status: 'superseded', updatedAt: ctx.now, version: sql`${plans.version} + 1` })
    .where(and(eq(plans.enterpriseId, enterpriseId), eq(plans.status, 'current'), isNull(plans.deletedAt)))
    .returning({ id: plans.id })
  const ids = retired.map(({ id }) => id)
  if (ids.length)
    await ctx.db
      .update(tasks)
      .set({ status: 'dropped', updatedAt: ctx.now, version: sql`${tasks.version} + 1` })
      .where(and(inArray(tasks.planId, ids), eq(tasks.status, 'open')))
  return ids[0] ?? null
}

async function giveOutActions(ctx: Context, plan: { id: string; enterpriseId: string }) {
  const [actions, care] = await Promise.all([
    ctx.db.select().from(planActions).where(eq(planActions.planId, plan.id)),
    careOf(ctx, plan.enterpriseId),
  ])
  if (!actions.length) return
  const given = actions.map((action) => ({
    id: uuidv7(),
    actionId: action.id,
    kind: 'plan_action' as const,
    title: action.title,
    ownerId: action.ownerId ?? care.primaryId ?? ctx.actor.id,
    givenBy: ctx.actor.id,
    dueOn: action.dueOn,
    enterpriseId: plan.enterpriseId,
    planId: plan.id,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }))
  await ctx.db.insert(tasks).values(given.map(({ actionId: _, ...task }) => task))
  const pairs = sql.join(
    given.map(({ actionId, id }) => sql`(${actionId}::uuid, ${id}::uuid)`),
    sql`, `,
  )
  await ctx.db.execute(
    sql`update plan_actions set task_id = given.task_id from (values ${pairs}) as given(action_id, task_id)
      where plan_actions.id = given.action_id`,
  )
}
