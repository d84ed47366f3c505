import { sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { type Candidate, rankCandidates } from './candidates.ts'

/** Cadres who could take the firm, best first, with the facts behind the order. One query; leadership's page only. */
export async function listCandidates(ctx: Context, enterpriseId: string): Promise<Candidate[]> {
  const today = dayOf(ctx.now)
  const rows = await ctx.db.execute<Candidate>(sql`
    with firm as (select id, patch_id from enterprises where id = ${enterpriseId}),
    held as (select a.account_id, count(*)::int as load, (count(*) filter (where e.patch_id = firm.patch_id))::int as same
      from liaison_assignments a cross join firm
      join enterprises e on e.id = a.enterprise_id and e.deleted_at is null and e.status = 'resident'
      where a.kind = 'primary' and a.deleted_at is null and a.during @> ${today}::date group by a.account_id)
    select c.id, ${calledAs(ctx, 'c')} as name, u.name as unit, u.name_en as "unitEn",
      coalesce(held.load, 0) as load, coalesce(held.same, 0) as "samePatch",
      exists (select 1 from patches p, firm where p.id = firm.patch_id and p.lead_id = c.id) as "leadsPatch",
      exists (select 1 from tickets t, firm where t.enterprise_id = firm.id and t.handler_id = c.id and t.deleted_at is null
        and t.state in ('dispatched','signed_for','in_progress','on_site')) as "handlesTicket",
      exists (select 1 from visit_people v join visit_parties vp on vp.visit_id = v.visit_id
        join visits on visits.id = v.visit_id and visits.deleted_at is null and visits.status = 'held', firm
        where v.account_id = c.id and vp.enterprise_id = firm.id) as "hasMet",
      exists (select 1 from liaison_assignments d, firm where d.enterprise_id = firm.id and d.kind = 'deputy'
        and d.account_id = c.id and d.deleted_at is null and d.during @> ${today}::date) as "isDeputy"
    from accounts c left join units u on u.id = c.unit_id left join held on held.account_id = c.id
    where c.disabled_at is null
      and exists (select 1 from account_roles r where r.account_id = c.id and r.role not like '%\\_admin' and r.role <> 'leader'
        and daterange(r.from_day, r.to_day) @> ${today}::date)`)
  return rankCandidates([...rows])
}
