import { asc } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { ServiceLimits } from '#app/domain/tickets/service-limits.ts'
import { slaPolicies } from '#db/schema/tickets.ts'
import { flatOf } from './limits.ts'

/** Every version of the service limits, the first one first. */
export async function limitVersions({ db }: Pick<Context, 'db'>) {
  const rows = await db
    .select({
      number: slaPolicies.number,
      effectiveFrom: slaPolicies.effectiveFrom,
      limits: slaPolicies.limits,
    })
    .from(slaPolicies)
    .orderBy(asc(slaPolicies.number))
  return rows.map(({ limits, ...row }) => ({ ...row, ...flatOf(limits as ServiceLimits) }))
}
export type LimitVersion = Awaited<ReturnType<typeof limitVersions>>[number]
