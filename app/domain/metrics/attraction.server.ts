import { sql } from 'drizzle-orm'
import { dayOf, type Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { namedProjects } from '#app/domain/projects/access.server.ts'
import { groupStages } from '#app/domain/projects/stages/ladder.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { readableVisits } from '#app/domain/visit-access.server.ts'
import { mayCount } from './access.server.ts'
import { advanceWithin } from './attraction-figures.ts'
import { keptChannels, keptCohorts } from './kept/attraction.server.ts'
import { onceSettled } from './kept/settle.server.ts'
import { stageMedians, stageMediansBy } from './medians.server.ts'
import { asOfDay } from './period.ts'
import { canReadMetrics } from './permissions.ts'
import { daysWithin, parkDay } from './sets/set.server.ts'
import type { Rate } from './ticket-figures.ts'

/** How attraction goes: conversion of cohorts, pace, staleness, what trips bring, where projects come from. */
export async function attractionFigures(ctx: Context, period: Period) {
  ensure(canReadMetrics(ctx.actor), forbidden('metrics.notYours'))
  const asOf = asOfDay(period, dayOf(ctx.now))
  const [[cohorts, channels], tripYield, medians] = await Promise.all([
    onceSettled(ctx.db, () => Promise.all([keptCohorts(ctx, period, asOf), keptChannels(ctx, period)])),
    yieldOfTrips(ctx, period),
    period.to ? stageMediansBy(ctx, period.to) : stageMedians(ctx),
  ])
  const rate = (numerator: number, denominator: number): Rate => ({ numerator, denominator })
  return {
    period,
    asOf,
    conversion: {
      leadToSigned: rate(cohorts.openedSigned, cohorts.opened),
      signedToLanded: rate(cohorts.signedLanded, cohorts.signed),
    },
    medianDaysInStage: medians,
    staleShare: rate(cohorts.stalled, cohorts.inTalk),
    tripYield,
    channels,
  }
}

/** `tripYield` (attraction-figures.ts) of the visits and projects the reader may tie to their firms. */
async function yieldOfTrips(ctx: Context, period: Period): Promise<Rate> {
  const day = parkDay(sql`e.reviewed_at`)
  const [row] = await ctx.db.execute<Rate>(sql`
    with met as materialized (
      select distinct q.enterprise_id, t.from_on, t.to_on
      from trips t join lateral (select * from visits where visits.trip_id = t.id offset 0) as visits on true
        join visit_parties q on q.visit_id = visits.id and q.enterprise_id is not null
      where t.deleted_at is null and ${mayCount(ctx)} and ${daysWithin(sql`t.from_on`, period)}
        and visits.status = 'held' and ${readableVisits(ctx)})
    select count(distinct enterprise_id)::int as denominator,
      count(distinct enterprise_id) filter (where exists (
        select 1 from projects join stage_events e on e.project_id = projects.id and e.status = 'confirmed'
        where projects.enterprise_id = met.enterprise_id and projects.template <> 'key_build'
          and ${namedProjects(ctx)} and e.precision = 'day' and e.to_exit is null
          and e.to_stage not in ${groupStages.lead}
          and ${day} between met.from_on and met.to_on + ${advanceWithin}::int
          and not exists (select 1 from stage_events b where b.project_id = e.project_id and b.status = 'confirmed'
            and b.to_exit is null and b.to_stage = e.to_stage
            and (b.reviewed_at, b.applied_at, b.id) < (e.reviewed_at, e.applied_at, e.id))))::int as numerator
    from met`)
  return row ?? { numerator: 0, denominator: 0 }
}
