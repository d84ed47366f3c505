import { and, eq, isNull, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import type { Day } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { liaisonAssignments } from '#db/schema/liaison.ts'

/** Ends every assignment of a firm that is in the park no more, with `day` as its last one, for the reason given. */
export async function endCare(ctx: Context, enterpriseId: string, day: Day, reason: string | undefined) {
  const { during } = liaisonAssignments
  const ended = await ctx.db
    .update(liaisonAssignments)
    .set({
      during: sql`daterange(lower(${during}), greatest(${day}::date, lower(${during})) + 1)`,
      ...(reason ? { reason } : {}),
      updatedAt: ctx.now,
      version: sql`${liaisonAssignments.version} + 1`,
    })
    .where(
      and(
        eq(liaisonAssignments.enterpriseId, enterpriseId),
        isNull(liaisonAssignments.deletedAt),
        sql`(upper_inf(${during}) or upper(${during}) > ${day}::date + 1)`,
      ),
    )
    .returning({
      id: liaisonAssignments.id,
      kind: liaisonAssignments.kind,
      accountId: liaisonAssignments.accountId,
    })
  for (const { id, kind, accountId } of ended)
    await record(ctx, {
      event: 'liaison.ended',
      subject: { kind: 'assignment', id },
      enterpriseIds: [enterpriseId],
      particulars: { kind, accountId },
      reason,
    })
}
