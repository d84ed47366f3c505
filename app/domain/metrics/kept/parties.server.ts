import { type SQL, sql } from 'drizzle-orm'
import { type Among, amongIds } from './among.server.ts'

/**
 * What firms and associations add that were met: the first and the last day, and the first day of each year. A distinct
 * count of a period that is open at one end, or begins with a year, is a sum of these (M1, M2, M3).
 */
export const partyParts = (among: Among): SQL => sql`
  with met as (
    select f.enterprise_id as subject_id, v.report_on as day,
      case v.mode when 'outbound' then 'outbound_enterprises' else 'reception_enterprises' end as figure
    from visit_parties f join visits v on v.id = f.visit_id
    where ${held} and v.mode in ('outbound', 'inbound') and f.enterprise_id is not null
      and ${amongIds(sql`f.enterprise_id`, among)}
    union all
    select f.association_id, v.report_on, contact.figure from visit_parties f join visits v on v.id = f.visit_id
      join (values ('associations_contacted', true), ('associations_visited', false)) as contact (figure, online)
        on contact.online or v.mode <> 'online'
    where ${held} and f.association_id is not null and ${amongIds(sql`f.association_id`, among)}),
  ends as (select subject_id, figure, min(day) as first, max(day) as last from met group by subject_id, figure),
  years as (
    select subject_id, figure, min(day) as day from met group by subject_id, figure, date_trunc('year', day))
  select subject_id, figure || '_first' as figure, first, first as last, 0 as length from ends
  union all select subject_id, figure || '_last', last, last, 0 from ends
  union all select subject_id, figure || '_year', day, day, 0 from years`

const held = sql`v.status = 'held' and v.deleted_at is null`
