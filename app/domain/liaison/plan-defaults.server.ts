import { and, asc, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { called } from '#app/domain/named.server.ts'
import { listPromisablePolicies } from '#app/domain/policies/queries.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import type { PlanDefaults } from './plan-form.tsx'
import { getPlan, listPlans } from './plan-queries.server.ts'

/** What the plan form offers: policies in force with a basis, and colleagues who can own an action. */
export async function planChoices(ctx: Context) {
  const owners = ctx.db
    .select({ id: accounts.id, name: called(ctx, accounts) })
    .from(accounts)
    .where(
      and(
        isNull(accounts.disabledAt),
        sql`exists (select 1 from account_roles r where r.account_id = accounts.id and r.to_day is null and r.role not like '%\\_admin')`,
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id))
  const [policies, people] = await Promise.all([listPromisablePolicies(ctx), owners])
  return { policies, owners: people }
}

/** The form's fields from a stored version. */
export async function planDefaults(ctx: Context, planId: string): Promise<PlanDefaults & { status: string }> {
  const plan = await getPlan(ctx, planId)
  const content = plan.access === 'full' ? plan : undefined
  return {
    ...{ id: plan.id, version: plan.version, enterpriseId: plan.enterpriseId, status: plan.status },
    goals: content?.goals.length ? content.goals.map((text) => ({ text })) : [{ text: '' }],
    ...{ needs: content?.needs ?? '', risks: content?.risks ?? '', reviewOn: plan.reviewOn ?? '' },
    actions: content?.actions.length
      ? content.actions.map(({ title, ownerId, dueOn }) => ({
          title,
          ownerId: ownerId ?? '',
          dueOn: dueOn ?? '',
        }))
      : [{ title: '', ownerId: '', dueOn: '' }],
    policyIds: content?.policies.map(({ id }) => id) ?? [],
  }
}

/** A new version begins as a copy of the current one; the first one begins empty. */
export async function nextPlan(ctx: Context, id: string, enterpriseId: string): Promise<PlanDefaults> {
  const { items } = await listPlans(ctx, { enterpriseId, after: undefined })
  const current = items.find(({ status }) => status === 'current')
  const from = current && (await planDefaults(ctx, current.id))
  return {
    ...{ needs: from?.needs ?? '', risks: from?.risks ?? '', reviewOn: '', policyIds: from?.policyIds ?? [] },
    ...{
      id,
      enterpriseId,
      goals: from?.goals ?? [{ text: '' }],
      actions: [{ title: '', ownerId: '', dueOn: '' }],
    },
  }
}
