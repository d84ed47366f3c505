import { sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import { stalledAfter } from '#app/domain/metrics/project-figures.ts'
import type { Db } from '#db/connect.server.ts'
import { testNow } from '#tests/support/builders.ts'
import type { Cast } from './histories.ts'

/** By how much each distinct figure counts the two firms twice, told from the rows by themselves. */
export async function doublesOf(db: Db, { survivor, absorbed }: Cast): Promise<Record<string, number>> {
  const both = (of: ReturnType<typeof sql>) =>
    sql`(select (count(distinct firm) = 2)::int from (${of}) as f where firm in (${survivor}, ${absorbed}))`
  const met = (
    mode: string,
  ) => sql`select p.enterprise_id as firm from visit_parties p join visits v on v.id = p.visit_id
    where v.mode = ${mode} and v.status = 'held' and v.deleted_at is null`
  const talk = sql`select enterprise_id as firm from projects where stage in ('negotiation', 'contact') and deleted_at is null`
  const [counts] = await db.execute<Record<string, number>>(sql`select
    ${both(met('outbound'))} as outbound_enterprises, ${both(met('inbound'))} as reception_enterprises,
    (select count(*)::int from visits v where v.mode = 'inbound' and v.status = 'held' and v.deleted_at is null and 2 = (
      select count(*) from visit_parties p where p.visit_id = v.id and p.enterprise_id in (${survivor}, ${absorbed})))
      as reception_enterprise_visits,
    ${both(talk)} as in_talk_enterprises,
    ${both(sql`${talk} and stage_since < (${dayOf(testNow)}::date - ${stalledAfter}::int)::timestamp at time zone 'Asia/Shanghai'`)}
      as in_talk_stalled`)
  return counts ?? {}
}
