import { type SQL, sql } from 'drizzle-orm'
import type { Day, Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { fullProjects } from '#app/domain/projects/access.server.ts'
import { groupStages, landedStages } from '#app/domain/projects/stages/ladder.ts'
import type { LadderGroup } from '#app/domain/projects/stages/stages.ts'
import { mayCount } from '../access.server.ts'
import { stagesInto, stalledAfter } from '../project-figures.ts'
import {
  endOfDay,
  mayHaveMovedWithin,
  movedWithin,
  nothing,
  parkDay,
  type RowSet,
  type Share,
} from './set.server.ts'

/** Where every project stood at the end of `day`: its last confirmed move. */
const stand = (day: Day, share: Share) =>
  share(
    `stand ${day}`,
    sql`select distinct on (e.project_id) e.project_id, e.to_stage, e.to_exit, e.reviewed_at, e.precision
      from stage_events e where e.status = 'confirmed' and e.reviewed_at < ${endOfDay(day)}
      order by e.project_id, e.reviewed_at desc, e.applied_at desc, e.id desc`,
  )

/** The first confirmed arrival at one of the stages. */
const firstAt = (stages: readonly string[], share: Share) =>
  share(
    `first ${stages.join(' ')}`,
    sql`select distinct on (e.project_id) e.project_id, e.reviewed_at as at, e.precision from stage_events e
      where e.status = 'confirmed' and e.to_exit is null and e.to_stage in ${stages}
      order by e.project_id, e.reviewed_at, e.applied_at, e.id`,
  )
/** The same of one project, by the index of its moves. */
const firstOf = (id: SQL, stages: readonly string[]) => sql`(
  select e.project_id, e.reviewed_at as at, e.precision from stage_events e
  where e.project_id = ${id} and e.status = 'confirmed' and e.to_exit is null and e.to_stage in ${stages}
  order by e.reviewed_at, e.applied_at, e.id limit 1)`
const first = { at: sql`f.at`, precision: sql`f.precision` }

const counted = (ctx: Context) => sql`p.deleted_at is null and p.template <> 'key_build' and ${mayCount(ctx)}`

const project = (day: SQL) =>
  sql`p.id::text as key, ${parkDay(day)} as day, p.id as subject, ${nothing} as other`

/** 存量: standing in a group. */
export const standingOn = (ctx: Context, group: LadderGroup, day: Day, share: Share): RowSet => sql`
  select ${project(sql`s.reviewed_at`)} from projects p join ${stand(day, share)} as s on s.project_id = p.id
  where ${counted(ctx)} and s.to_exit is null and s.to_stage in ${groupStages[group]}`

/** 流量: the first arrival in a group lies in the period. */
export const arrivedAt = (ctx: Context, group: LadderGroup, period: Period, share: Share): RowSet => sql`
  select ${project(sql`f.at`)}
  from projects p join ${firstAt(stagesInto(group), share)} as f on f.project_id = p.id
  where ${counted(ctx)} and ${movedWithin(first, period)}`

/** Everything landed by the end of `day`. */
export const landedBy = (ctx: Context, day: Day, share: Share): RowSet =>
  arrivedAt(ctx, 'landed', { from: null, to: day }, share)

/** Landed in a year of which the period holds a part, nobody knows on which day. */
export const landedSomeDay = (ctx: Context, period: Period, share: Share): RowSet => sql`
  select ${project(sql`f.at`)} from projects p join ${firstAt(landedStages, share)} as f on f.project_id = p.id
  where ${counted(ctx)} and ${mayHaveMovedWithin(first, period)}`

export const signedNotLandedOn = (ctx: Context, day: Day, share: Share): RowSet => sql`
  select ${project(sql`s.reviewed_at`)} from projects p join ${stand(day, share)} as s on s.project_id = p.id
    left join lateral ${firstOf(sql`p.id`, landedStages)} as f on true
  where ${counted(ctx)} and s.to_exit is null and s.to_stage in ${groupStages.signed}
    and not coalesce(${movedWithin(first, { from: null, to: day })}, false)`

/**
 * Distinct firms in talk; `other` is one of their projects. A firm known to be in talk by confidential projects alone is
 * known by its project: nothing of the row names the firm to who reads none of them in full.
 */
export const firmsInTalk = (ctx: Context, day: Day, share: Share, only?: 'stalled'): RowSet => sql`
  select case when bool_or(not p.confidential or p.full) then p.enterprise_id
      else (array_agg(p.id order by s.reviewed_at desc, p.id))[1] end::text as key, ${parkDay(sql`max(s.reviewed_at)`)} as day, p.enterprise_id as subject,
    (array_agg(p.id order by p.confidential and not p.full, s.reviewed_at desc, p.id))[1] as other
  from (select projects.*, ${fullProjects(ctx)} as full from projects) p join ${stand(day, share)} as s on s.project_id = p.id
  where ${counted(ctx)} and p.enterprise_id is not null
    and s.to_exit is null and s.to_stage in ${groupStages.talk}
    and ${only ? stalled(day) : sql`true`} group by p.enterprise_id`

// As `isStalled` says it.
const stalled = (day: Day) =>
  sql`(s.precision = 'day' and ${day}::date - ${parkDay(sql`s.reviewed_at`)} > ${stalledAfter})`
