import { sql } from 'drizzle-orm'
import { type Day, dayOf, type Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { fullProjects, namedProjects } from '#app/domain/projects/access.server.ts'
import type { Channel } from '#app/domain/projects/channels.ts'
import type { Exit, Stage, Template } from '#app/domain/projects/stages/stages.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { readableVisits } from '#app/domain/visit-access.server.ts'
import { mayCount } from './access.server.ts'
import { channelCounts, conversion, staleShare, tripYield } from './attraction-figures.ts'
import { stageMedians, stageMediansBy } from './medians.server.ts'
import { asOfDay } from './period.ts'
import { canReadMetrics } from './permissions.ts'

/** How attraction goes: conversion of cohorts, pace, staleness, what trips bring, where projects come from. */
export async function attractionFigures(ctx: Context, period: Period) {
  ensure(canReadMetrics(ctx.actor), forbidden('metrics.notYours'))
  const asOf = asOfDay(period, dayOf(ctx.now))
  const [projects, trips, medians] = await Promise.all([
    projectFacts(ctx),
    tripFacts(ctx),
    period.to ? stageMediansBy(ctx, period.to) : stageMedians(ctx),
  ])
  return {
    period,
    asOf,
    conversion: conversion(projects, period, asOf),
    medianDaysInStage: medians,
    staleShare: staleShare(projects, asOf),
    tripYield: tripYield(trips, projects, period),
    // How a project came is no field of its card.
    channels: channelCounts(
      projects.filter(({ full }) => full),
      period,
    ),
  }
}

type ProjectRow = {
  id: string
  /** Null where the project may not be tied to its firm. */
  enterpriseId: string | null
  full: boolean
  template: Template
  channel: Channel
  moves: { to: Stage | null; exit: Exit | null; at: string; precision: 'day' | 'year' }[]
}

async function projectFacts(ctx: Context) {
  const rows = await ctx.db.execute<ProjectRow>(sql`
    select projects.id, case when ${namedProjects(ctx)} then projects.enterprise_id end as "enterpriseId",
      projects.template, projects.channel, ${fullProjects(ctx)} as full,
      json_agg(json_build_object('to', e.to_stage, 'exit', e.to_exit, 'at', e.reviewed_at,
        'precision', e.precision)
        order by e.reviewed_at, e.applied_at, e.id) as moves
    from projects join stage_events e on e.project_id = projects.id and e.status = 'confirmed'
    where projects.deleted_at is null and ${mayCount(ctx)} group by projects.id`)
  return [...rows].map((row) => ({
    ...row,
    moves: row.moves.map((move) => ({ ...move, at: new Date(move.at) })),
  }))
}

type TripRow = { fromOn: Day; toOn: Day; memberIds: string[]; enterpriseIds: string[] }

async function tripFacts(ctx: Context) {
  const rows = await ctx.db.execute<TripRow>(sql`
    select t.from_on::text as "fromOn", t.to_on::text as "toOn", array[]::uuid[] as "memberIds",
      coalesce((select array_agg(distinct q.enterprise_id) from visits
        join visit_parties q on q.visit_id = visits.id and q.enterprise_id is not null
        where visits.trip_id = t.id and visits.status = 'held' and ${readableVisits(ctx)}), '{}') as "enterpriseIds"
    from trips t where t.deleted_at is null and ${mayCount(ctx)}`)
  return [...rows]
}
