import { and, count, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { auditLog } from '#db/schema/activity.ts'

/** So many people's numbers may one person look up within a day, contacts and tickets together. */
export const revealsPerDay = 30

/** Refuses once the day's numbers are used up. One person's look-ups are counted one after the other. */
export async function ensureFewReveals(ctx: Context) {
  await ctx.db.execute(
    sql`select pg_advisory_xact_lock(hashtext('reveals'), hashtext(${ctx.actor.id}::text))`,
  )
  const [made] = await ctx.db
    .select({ count: count() })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.actorId, ctx.actor.id),
        inArray(auditLog.action, ['contact.revealed', 'ticket.revealed']),
        gt(auditLog.businessAt, sql`${ctx.now.toISOString()}::timestamptz - interval '1 day'`),
      ),
    )
  if ((made?.count ?? 0) >= revealsPerDay)
    throw new Refusal('tooMany', 'contacts.tooManyReveals', {}, { limit: revealsPerDay })
}
