import { and, asc, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { cutBy } from '#app/domain/record-queries.server.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { standingColumns } from '#db/columns.ts'
import { planPolicies, plans } from '#db/schema/liaison.ts'
import { policies } from '#db/schema/policies.ts'
import type { PolicyFilter } from './forms.ts'
import { canReadPolicies } from './permissions.ts'
import { type PolicyState, plansCounted, policyState } from './policy.ts'
import { policy } from './record.ts'

const pageSize = 50

/** One page of the library, newest change first. */
export async function listPolicies(ctx: Context, filter: PolicyFilter & Paging) {
  const size = filter.limit ?? pageSize
  ensure(canReadPolicies(ctx.actor), forbidden('policies.read'))
  const today = dayOf(ctx.now)
  const { beyond, order, cursor } = paging(policies, filter)
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
      plans: sql<number>`(select count(*)::int from (select 1 from plan_policies pp join plans p on p.id = pp.plan_id
        where pp.policy_id = policies.id and p.status = 'current' and p.deleted_at is null
        limit ${sql.raw(String(plansCounted + 1))}) as named)`,
      cursor,
    })
    .from(policies)
    .where(and(wantedPolicies(filter), filter.state ? stateIs(filter.state, today) : undefined, beyond))
    .orderBy(...order)
    .limit(size + 1)
  const { items, next } = pageOf(rows, size)
  return { items: items.map(({ cursor, ...row }) => ({ ...row, state: policyState(row, today) })), next }
}

export type PolicyRow = Awaited<ReturnType<typeof listPolicies>>['items'][number]

/** How many policies `filter` finds, counted to one beyond `most`. */
export const countPolicies = (ctx: Context, filter: PolicyFilter, most: number) =>
  ctx.db.$count(
    ctx.db
      .select({ one: sql`1` })
      .from(policies)
      .where(and(wantedPolicies(filter), filter.state ? stateIs(filter.state, dayOf(ctx.now)) : undefined))
      .limit(most + 1)
      .as('some'),
  )

/** What the filter asks for but the state. */
export const wantedPolicies = (filter: PolicyFilter): SQL | undefined =>
  and(
    isNull(policies.deletedAt),
    filter.q ? nameMatches(policies, filter.q) : undefined,
    cutBy(policies, policy, filter),
  )

export function stateIs(state: PolicyState, today: string): SQL | undefined {
  if (state === 'not_yet') return gt(policies.validFrom, today)
  if (state === 'expired') return lt(policies.validTo, today)
  return and(
    or(isNull(policies.validFrom), sql`${policies.validFrom} <= ${today}`),
    or(isNull(policies.validTo), sql`${policies.validTo} >= ${today}`),
  )
}

export async function getPolicy(ctx: Context, id: string) {
  ensure(canReadPolicies(ctx.actor), forbidden('policies.read'))
  const [found] = await ctx.db
    .select(standingColumns(policies))
    .from(policies)
    .where(and(eq(policies.id, id), isNull(policies.deletedAt)))
  if (!found) throw missing('policies.missing')
  return { ...found, state: policyState(found, dayOf(ctx.now)) }
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
    .select({
      id: plans.enterpriseId,
      name: sql<string>`${calledAs(ctx, 'e')}`,
      sample: sql<boolean>`e.sample`,
    })
    .from(planPolicies)
    .innerJoin(plans, eq(plans.id, planPolicies.planId))
    .innerJoin(sql`enterprises e`, sql`e.id = ${plans.enterpriseId} and e.deleted_at is null`)
    .where(and(eq(planPolicies.policyId, policyId), eq(plans.status, 'current'), isNull(plans.deletedAt)))
    .orderBy(sql`e.name`, plans.enterpriseId)
    .limit(200)
}
