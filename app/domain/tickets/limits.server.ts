import { desc, eq, lte } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { slaPolicies } from '#db/schema/tickets.ts'
import type { ServiceLimits } from './service-limits.ts'

/** The time limits in force when the matter came in. */
export async function limitsAt(ctx: Context, receivedAt: Date) {
  const [policy] = await ctx.db
    .select()
    .from(slaPolicies)
    .where(lte(slaPolicies.effectiveFrom, dayOf(receivedAt)))
    .orderBy(desc(slaPolicies.effectiveFrom), desc(slaPolicies.number))
    .limit(1)
  if (!policy) throw new Refusal('unavailable', 'tickets.noLimits')
  return { id: policy.id, limits: policy.limits as ServiceLimits }
}

/** The limits a ticket was born under. */
export async function limitsOf(ctx: Context, slaPolicyId: string): Promise<ServiceLimits> {
  const [policy] = await ctx.db.select().from(slaPolicies).where(eq(slaPolicies.id, slaPolicyId))
  if (!policy) throw new Refusal('unavailable', 'tickets.noLimits')
  return policy.limits as ServiceLimits
}
