import { type SQL, sql } from 'drizzle-orm'
import { groupStages } from '#app/domain/projects/stages/ladder.ts'
import { ladderGroups, type Stage } from '#app/domain/projects/stages/stages.ts'
import { stagesInto, stalledAfter } from '../project-figures.ts'
import { parkDay } from '../sets/set.server.ts'
import { type Among, amongIds } from './among.server.ts'

/** Each confirmed move with the day it came on and the day the next one ended its stay; key build apart. */
const moves = (within: SQL) => sql`
  select p.id as project_id, p.enterprise_id, p.channel, e.to_stage, e.to_exit, e.precision, row_number() over move as nth,
    ${parkDay(sql`e.reviewed_at`)} as came_on, lead(${parkDay(sql`e.reviewed_at`)}) over move as left_on,
    lead(e.precision) over move as left_precision
  from stage_events e join projects p on p.id = e.project_id
  where e.status = 'confirmed' and p.deleted_at is null and p.template <> 'key_build' and ${within}
  window move as (partition by e.project_id order by e.reviewed_at, e.applied_at, e.id)`

const pairs = (stagesOf: (group: (typeof ladderGroups)[number]) => readonly Stage[]) =>
  sql.raw(
    ladderGroups.flatMap((group) => stagesOf(group).map((stage) => `('${group}', '${stage}')`)).join(', '),
  )

/**
 * What projects add: how and when they came, the first arrival in each group, with a landing of one that was signed apart
 * (the whole year where only that is known), the days they stand in a group, stand signed and not landed or stand still in
 * talk, and the length of each stay that ended (M4 to M7, M10).
 */
export const projectParts = (among: Among): SQL => sql`
  with moves as materialized (${moves(amongIds(sql`p.id`, among))}),
  dated as (
    select m.*, case m.precision when 'year' then date_trunc('year', m.came_on)::date else m.came_on end as first,
      case m.precision when 'year' then (date_trunc('year', m.came_on) + interval '1 year')::date - 1 else m.came_on end as last
    from moves m),
  arrivals as (
    select distinct on (m.project_id, g.name) m.project_id, g.name, m.first, m.last
    from dated m join (values ${pairs(stagesInto)}) as g (name, stage) on g.stage = m.to_stage
    where m.to_exit is null order by m.project_id, g.name, m.nth),
  stands as (
    select m.project_id, g.name, m.came_on as first, coalesce(m.left_on, 'infinity') as last
    from moves m join (values ${pairs((group) => groupStages[group])}) as g (name, stage) on g.stage = m.to_stage
    where m.to_exit is null),
  unlanded as (
    select s.project_id, s.first, least(s.last, coalesce(a.last, 'infinity')) as last
    from stands s left join arrivals a on a.project_id = s.project_id and a.name = 'landed' where s.name = 'signed')
  select project_id as subject_id, 'flow_' || name as figure, first, last, 0 as length from arrivals
  union all select project_id, 'opened_' || channel, first, last, 0 from dated where nth = 1
  union all select l.project_id, 'signed_landed', l.first, l.last, 0 from arrivals l
    join arrivals s on s.project_id = l.project_id and s.name = 'signed' where l.name = 'landed'
  union all select project_id, 'stalled', came_on + ${stalledAfter + 1}::int, coalesce(left_on, 'infinity') as until, 0
    from moves where to_exit is null and to_stage in ${groupStages.talk} and precision = 'day'
      and came_on + ${stalledAfter + 1}::int < coalesce(left_on, 'infinity')
  union all select project_id, 'stock_' || name, first, last, 0 from stands where first < last
  union all select project_id, 'signed_not_landed', first, last, 0 from unlanded where first < last
  union all select project_id, 'stay_' || to_stage, '-infinity', '-infinity', left_on - came_on from moves
    where to_exit is null and to_stage is not null and left_on is not null and precision = 'day' and left_precision = 'day'`

/** The days on which firms are in talk by one of their projects, and on which one of these stands still. */
export const firmProjectParts = (among: Among): SQL => sql`
  with stays as materialized (
    select enterprise_id, came_on, coalesce(left_on, 'infinity') as until, precision
    from (${moves(amongIds(sql`p.enterprise_id`, among))}) as m
    where enterprise_id is not null and to_exit is null and to_stage in ${groupStages.talk}),
  spans as (
    select enterprise_id, 'in_talk_enterprises' as figure, came_on as since, until from stays
    union all select enterprise_id, 'in_talk_stalled', came_on + ${stalledAfter + 1}::int, until from stays where precision = 'day')
  select enterprise_id as subject_id, figure, lower(span) as first, upper(span) as last, 0 as length
  from (select enterprise_id, figure, unnest(range_agg(daterange(since, until))) as span
    from spans where since < until group by enterprise_id, figure) as joined`
