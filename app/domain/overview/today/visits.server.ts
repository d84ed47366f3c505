import { and, asc, eq, sql } from 'drizzle-orm'
import { addDays, dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { cardOf, matching } from '#app/domain/visits/queries.server.ts'
import { places } from '#db/schema/places.ts'
import { visits } from '#db/schema/visits.ts'

const [daysBack, daysAhead, atMost] = [14, 30, 20]

/** The reader's own planned visits, those not yet written up and those to come, by their hour. */
export function visitsOf(ctx: Context) {
  const today = dayOf(ctx.now)
  return ctx.db
    .select({
      ...cardOf(ctx),
      startedAt: visits.startedAt,
      place: visits.place,
      /** When anybody of ours last met the firm, as far as nothing is kept secret. */
      lastOn: sql<
        string | null
      >`(select max(v.report_on)::text from visits v join visit_parties p on p.visit_id = v.id
        join visit_parties mine on mine.enterprise_id = p.enterprise_id and mine.visit_id = visits.id
        where v.status = 'held' and v.deleted_at is null and not v.confidential)`,
    })
    .from(visits)
    .leftJoin(places, eq(places.code, visits.cityCode))
    .where(
      and(
        // Her own, looked up first: of all planned visits nearly every one lies in these weeks.
        sql`visits.id = any(array(select w.visit_id from visit_people w where w.account_id = ${ctx.actor.id}))`,
        matching(ctx, {
          by: ctx.actor.id,
          status: 'planned',
          from: addDays(today, -daysBack),
          to: addDays(today, daysAhead),
        }),
      ),
    )
    .orderBy(asc(visits.startedAt), asc(visits.id))
    .limit(atMost)
}
