import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { type Paging, paging } from '#app/domain/keyset.server.ts'
import { called, calledAs, calledIfAny } from '#app/domain/named.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { planActions, planPolicies, plans } from '#db/schema/liaison.ts'
import { policies } from '#db/schema/policies.ts'
import { tasks } from '#db/schema/tasks.ts'
import { fullPlans, readablePlans } from './access.server.ts'
import type { PlanFilter } from './forms.ts'
import { planAbilities } from './permissions.ts'
import { careOf } from './queries.server.ts'

const pageSize = 50

/** Plans, newest first. At card level: that it exists, its version and review day. Drafts are for full readers only. */
export async function listPlans(ctx: Context, filter: PlanFilter & Paging) {
  const size = filter.limit ?? pageSize
  const full = fullPlans(ctx.actor, dayOf(ctx.now))
  const rows = await ctx.db
    .select({
      id: plans.id,
      enterpriseId: plans.enterpriseId,
      enterprise: sql<string>`(select ${calledAs(ctx, 'e')} from enterprises e where e.id = ${plans.enterpriseId})`,
      number: plans.number,
      status: plans.status,
      reviewOn: plans.reviewOn,
      access: sql<'full' | 'card'>`case when ${full} then 'full' else 'card' end`,
      publishedAt: plans.publishedAt,
      goals: sql<string[]>`case when ${full} then ${plans.goals} else '[]'::jsonb end`,
      version: plans.version,
    })
    .from(plans)
    .where(
      and(
        readablePlans(ctx.actor),
        isNull(plans.deletedAt),
        sql`(${plans.status} <> 'draft' or ${full})`,
        filter.enterpriseId ? eq(plans.enterpriseId, filter.enterpriseId) : undefined,
        paging(plans, { ...filter, walk: true }).beyond,
      ),
    )
    .orderBy(desc(plans.id))
    .limit(size + 1)
  const items = rows.slice(0, size)
  return { items, next: rows.length > size ? items.at(-1)!.id : null }
}

export type PlanRow = Awaited<ReturnType<typeof listPlans>>['items'][number]

/** One plan; its content only for full readers. A draft nobody may read is missing. */
export async function getPlan(ctx: Context, id: string) {
  const plan = await findPlan(ctx, eq(plans.id, id))
  if (!plan) throw missing('plans.missing')
  return plan
}

/** The plan a firm is looked after by; null where it has none. */
export const currentPlan = (ctx: Context, enterpriseId: string) =>
  findPlan(ctx, and(eq(plans.enterpriseId, enterpriseId), eq(plans.status, 'current')))

async function findPlan(ctx: Context, which: SQL | undefined) {
  const full = fullPlans(ctx.actor, dayOf(ctx.now))
  const [found] = await ctx.db
    .select({ plan: plans, isFull: sql<boolean>`${full}`, author: called(ctx, accounts) })
    .from(plans)
    .leftJoin(accounts, eq(accounts.id, plans.authorId))
    .where(
      and(
        which,
        isNull(plans.deletedAt),
        readablePlans(ctx.actor),
        sql`(${plans.status} <> 'draft' or ${full})`,
      ),
    )
  if (!found) return null
  const { id: planId, enterpriseId, number, status, reviewOn, version, publishedAt } = found.plan
  const card = { id: planId, enterpriseId, number, status, reviewOn, version, publishedAt }
  if (!found.isFull) return { ...card, access: 'card' as const }
  const [actions, named, care] = await Promise.all([
    listPlanActions(ctx, planId),
    listPlanPolicies(ctx, planId),
    careOf(ctx, enterpriseId),
  ])
  const { goals, needs, risks } = found.plan
  return {
    ...card,
    access: 'full' as const,
    author: found.author,
    goals,
    needs,
    risks,
    actions,
    policies: named,
    abilities: planAbilities(ctx.actor, care, card),
  }
}

export type Plan = Awaited<ReturnType<typeof getPlan>>
export type FullPlan = Extract<Plan, { access: 'full' }>

function listPlanActions(ctx: Context, planId: string) {
  return ctx.db
    .select({
      id: planActions.id,
      title: planActions.title,
      ownerId: planActions.ownerId,
      owner: calledIfAny(ctx, accounts),
      dueOn: planActions.dueOn,
      taskId: planActions.taskId,
      taskStatus: tasks.status,
    })
    .from(planActions)
    .leftJoin(accounts, eq(accounts.id, planActions.ownerId))
    .leftJoin(tasks, eq(tasks.id, planActions.taskId))
    .where(eq(planActions.planId, planId))
    .orderBy(asc(planActions.position), asc(planActions.id))
}

function listPlanPolicies(ctx: Context, planId: string) {
  return ctx.db
    .select({ id: policies.id, title: policies.title, titleEn: policies.titleEn, sample: policies.sample })
    .from(planPolicies)
    .innerJoin(policies, eq(policies.id, planPolicies.policyId))
    .where(eq(planPolicies.planId, planId))
    .orderBy(asc(policies.title), asc(policies.id))
}
