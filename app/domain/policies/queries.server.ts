import { and, asc, desc, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { planPolicies, plans } from '#db/schema/liaison.ts'
import { policies } from '#db/schema/policies.ts'
import type { PolicyFilter } from './forms.ts'
import { canReadPolicies } from './permissions.ts'
import { type PolicyState, policyState } from './policy.ts'

const pageSize = 50

/** One page of the library, newest change first. */
export async function listPolicies(ctx: Context, filter: PolicyFilter) {
  ensure(canReadPolicies(ctx.actor), forbidden('policies.read'))
  const today = dayOf(ctx.now)
  const cursor = filter.after
    ? sql`(${policies.updatedAt}, ${policies.id}) < (select p.updated_at, p.id from policies p where p.id = ${filter.after})`
    : undefined
  const rows = await ctx.db
    .select({
      id: policies.id,
      title: policies.title,
      titleEn: policies.titleEn,
      number: policies.number,
      issuer: policies.issuer,
      level: policies.level,
      validFrom: policies.validFrom,
      validTo: policies.validTo,
      hasBasis: sql<boolean>`${policies.legalBasis} is not null`,
      sample: policies.sample,
      plans: sql<number>`(select count(*)::int from plan_policies pp join plans p on p.id = pp.plan_id
        where pp.policy_id = policies.id and p.status = 'current' and p.deleted_at is null)`,
    })
    .from(policies)
    .where(
      and(
        isNull(policies.deletedAt),
        filter.q ? nameMatches(policies, filter.q) : undefined,
        filter.level ? eq(policies.level, filter.level) : undefined,
        filter.state ? stateIs(filter.state, today) : undefined,
        cursor,
      ),
    )
    .orderBy(desc(policies.updatedAt), desc(policies.id))
    .limit(pageSize + 1)
  const items = rows.slice(0, pageSize).map((row) => ({ ...row, state: policyState(row, today) }))
  return { items, next: rows.length > pageSize ? items.at(-1)!.id : null }
}

export type PolicyRow = Awaited<ReturnType<typeof listPolicies>>['items'][number]

function stateIs(state: PolicyState, today: string): SQL | undefined {
  if (state === 'not_yet') return gt(policies.validFrom, today)
  if (state === 'expired') return lt(policies.validTo, today)
  return and(
    or(isNull(policies.validFrom), sql`${policies.validFrom} <= ${today}`),
    or(isNull(policies.validTo), sql`${policies.validTo} >= ${today}`),
  )
}

export async function getPolicy(ctx: Context, id: string) {
  ensure(canReadPolicies(ctx.actor), forbidden('policies.read'))
  const [policy] = await ctx.db
    .select()
    .from(policies)
    .where(and(eq(policies.id, id), isNull(policies.deletedAt)))
  if (!policy) throw missing('policies.missing')
  const { searched, sounds, ...content } = policy
  return { ...content, state: policyState(policy, dayOf(ctx.now)) }
}

export type Policy = Awaited<ReturnType<typeof getPolicy>>

/** Policies that a plan may name today: in force and with a legal basis. */
export function listPromisablePolicies(ctx: Context) {
  const today = dayOf(ctx.now)
  return ctx.db
    .select({ id: policies.id, title: policies.title, titleEn: policies.titleEn, number: policies.number })
    .from(policies)
    .where(
      and(isNull(policies.deletedAt), sql`${policies.legalBasis} is not null`, stateIs('in_force', today)),
    )
    .orderBy(asc(policies.title), asc(policies.id))
    .limit(200)
}

/** The firms whose current plan names this policy. */
export function listFirmsUsing(ctx: Context, policyId: string) {
  return ctx.db
    .select({ id: plans.enterpriseId, name: sql<string>`e.name`, sample: sql<boolean>`e.sample` })
    .from(planPolicies)
    .innerJoin(plans, eq(plans.id, planPolicies.planId))
    .innerJoin(sql`enterprises e`, sql`e.id = ${plans.enterpriseId} and e.deleted_at is null`)
    .where(and(eq(planPolicies.policyId, policyId), eq(plans.status, 'current'), isNull(plans.deletedAt)))
    .orderBy(sql`e.name`, plans.enterpriseId)
    .limit(200)
}
