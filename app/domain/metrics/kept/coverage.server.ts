import { type SQL, sql } from 'drizzle-orm'
import { parkDay } from '../sets/set.server.ts'
import { type Among, amongIds } from './among.server.ts'

/**
 * The days on which resident firms are in scope, are looked after, wait for a hand-over, or have nobody (`coverageOf`);
 * the same by their patch, whenever they came; and whose own they are, or whom their deputy acts for.
 */
export const coverageParts = (among: Among): SQL => sql`
  with resident as materialized (
    select f.id, f.patch_id, datemultirange(daterange(coalesce(f.resident_since, '-infinity'), 'infinity')) as days
    from enterprises f where f.deleted_at is null and f.status = 'resident' and ${amongIds(sql`f.id`, among)}),
  held as (
    select r.id, coalesce(range_agg(l.during) filter (where l.kind = 'primary'), '{}') as primary_days,
      coalesce(range_agg(l.during * daterange(null, c.gone_on)) filter (where l.kind = 'deputy'), '{}') as deputy_days,
      coalesce(range_agg(l.during * daterange(c.gone_on, null))
        filter (where l.kind = 'primary' and c.gone_on is not null), '{}') as left_days,
      coalesce(range_agg(l.during * daterange(null, c.gone_on)) filter (where l.kind = 'primary'), '{}') as own_days
    from resident r join liaison_assignments l on l.enterprise_id = r.id and l.deleted_at is null
      join (select id, ${parkDay(sql`disabled_at`)} as gone_on from accounts) as c on c.id = l.account_id
    group by r.id),
  patched as (
    select r.id, r.patch_id, datemultirange(daterange(null, null)) as days, coalesce(left_days, '{}') as left_days,
      coalesce(primary_days + deputy_days, '{}') as held_days
    from resident r left join held h on h.id = r.id),
  loads as (
    select h.id, l.account_id, l.kind,
      case l.kind when 'primary' then datemultirange(l.during * daterange(null, c.gone_on))
        else datemultirange(l.during) - h.own_days end as days
    from held h join liaison_assignments l on l.enterprise_id = h.id and l.deleted_at is null
      join (select id, ${parkDay(sql`disabled_at`)} as gone_on from accounts) as c on c.id = l.account_id),
  spans as (
    select r.id, figure, unnest(span) as span from resident r left join held h on h.id = r.id
      cross join lateral (values
        ('in_scope', r.days),
        ('owned', r.days * coalesce(h.primary_days + h.deputy_days, '{}')),
        ('pending_handover', r.days * coalesce(h.left_days, '{}')),
        ('without_cadre', r.days - coalesce(h.primary_days + h.deputy_days, '{}'))) as kinds (figure, span)
    union all
    select id, concat_ws('/', 'patch', kind, patch_id), unnest(span) from patched
      cross join lateral (values ('firms', days), ('gap', days - held_days), ('pending', left_days)) as kinds (kind, span)
    union all
    select id, concat_ws('/', 'load', kind, account_id), unnest(days) from loads)
  select id as subject_id, figure, coalesce(lower(span), '-infinity') as first, coalesce(upper(span), 'infinity') as last,
    0 as length from spans where not isempty(span)`
