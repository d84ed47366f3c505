import { desc, eq, lte } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { slaPolicies } from '#db/schema/tickets.ts'
import type { ServiceLimits } from './service-limits.ts'

/** The time limits in force when the matter came in; a day before there were any is the day's fault. */
export async function limitsAt(ctx: Context, receivedAt: Date) {
  const [policy] = await ctx.db
    .select()
    .from(slaPolicies)
    .where(lte(slaPolicies.effectiveFrom, dayOf(receivedAt)))
    .orderBy(desc(slaPolicies.effectiveFrom), desc(slaPolicies.number))
    .limit(1)
  if (policy) return { id: policy.id, limits: policy.limits as ServiceLimits }
  const [first] = await ctx.db
    .select({ from: slaPolicies.effectiveFrom })
    .from(slaPolicies)
    .orderBy(slaPolicies.effectiveFrom)
    .limit(1)
  if (first && first.from <= dayOf(ctx.now))
    throw new Refusal('invalid', 'tickets.beforeLimits', { receivedDay: 'mustBeLater' }, { from: first.from })
  throw new Refusal('unavailable', 'tickets.noLimits')
}

/** The limits a ticket was born under. */
export async function limitsOf(ctx: Context, slaPolicyId: string): Promise<ServiceLimits> {
  const [policy] = await ctx.db.select().from(slaPolicies).where(eq(slaPolicies.id, slaPolicyId))
  if (!policy) throw new Refusal('unavailable', 'tickets.noLimits')
  return policy.limits as ServiceLimits
}
