import { and, asc, eq, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { lastContactOn, overdue } from '#app/domain/enterprises/contact-gap.server.ts'
import { called } from '#app/domain/named.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'

const atMost = 12

/** One's own firms, the longest unseen first. */
export function firmsToContact(ctx: Context) {
  const seen = lastContactOn(ctx)
  return ctx.db
    .select({
      id: enterprises.id,
      name: called(ctx, enterprises),
      sample: enterprises.sample,
      tier: enterprises.tier,
      lastOn: seen,
      isOverdue: sql<boolean>`${overdue(ctx)}`,
    })
    .from(enterprises)
    .where(
      and(
        sql`enterprises.deleted_at is null`,
        eq(enterprises.status, 'resident'),
        sql`exists (select 1 from liaison_assignments a where a.enterprise_id = enterprises.id and a.account_id = ${ctx.actor.id}
          and a.deleted_at is null and a.during @> ${dayOf(ctx.now)}::date)`,
      ),
    )
    .orderBy(sql`${seen} asc nulls first`, asc(enterprises.id))
    .limit(atMost)
}
