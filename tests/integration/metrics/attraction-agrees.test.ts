import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { dayOf, type Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { attractionFigures } from '#app/domain/metrics/attraction.server.ts'
import { channelCounts, conversion, staleShare, tripYield } from '#app/domain/metrics/attraction-figures.ts'
import { asOfDay } from '#app/domain/metrics/period.ts'
import { fullProjects, namedProjects } from '#app/domain/projects/access.server.ts'
import { readableVisits } from '#app/domain/visit-access.server.ts'
import { demoTest } from '#tests/support/harness.ts'

/** Every project with its moves, and every trip with the firms met, as the reader may tie them together. */
async function facts(ctx: Context) {
  const projects = await ctx.db.execute(sql`
    select projects.id, case when ${namedProjects(ctx)} then projects.enterprise_id end as "enterpriseId",
      projects.template, projects.channel, ${fullProjects(ctx)} as full,
      json_agg(json_build_object('to', e.to_stage, 'exit', e.to_exit, 'at', e.reviewed_at, 'precision', e.precision)
        order by e.reviewed_at, e.applied_at, e.id) as moves
    from projects join stage_events e on e.project_id = projects.id and e.status = 'confirmed'
    where projects.deleted_at is null group by projects.id`)
  const trips = await ctx.db.execute(sql`
    select t.from_on::text as "fromOn", t.to_on::text as "toOn", array[]::uuid[] as "memberIds",
      coalesce((select array_agg(distinct q.enterprise_id) from visits
        join visit_parties q on q.visit_id = visits.id and q.enterprise_id is not null
        where visits.trip_id = t.id and visits.status = 'held' and ${readableVisits(ctx)}), '{}') as "enterpriseIds"
    from trips t where t.deleted_at is null`)
  const moved = projects.map((row) => ({
    ...row,
    moves: (row.moves as { at: string }[]).map((move) => ({ ...move, at: new Date(move.at) })),
  }))
  return { projects: moved as never[], trips: [...trips] as never[] }
}

const periods: Period[] = [
  { from: null, to: null },
  { from: '2020-01-01', to: '2020-12-31' },
  { from: '2020-06-15', to: '2020-11-30' },
  { from: '2021-01-01', to: null },
  { from: null, to: '2020-09-10' },
  { from: '2021-01-31', to: '2021-01-01' },
]

demoTest(
  'what the database says of attraction is what the definitions say of every project and trip',
  async ({ as }) => {
    for (const role of ['leader', 'team_leader', 'follow_up'] as const) {
      const ctx = await as(role)
      const { projects, trips } = await facts(ctx)
      for (const period of periods) {
        const asOf = asOfDay(period, dayOf(ctx.now))
        const full = projects.filter((one: { full: boolean }) => one.full)
        expect(await attractionFigures(ctx, period), JSON.stringify([role, period])).toMatchObject({
          conversion: conversion(projects, period, asOf),
          staleShare: staleShare(projects, asOf),
          tripYield: tripYield(trips, projects, period),
          channels: channelCounts(full, period),
        })
      }
      expect((await attractionFigures(ctx, periods[1]!)).conversion.leadToSigned.denominator).toBeGreaterThan(
        0,
      )
    }
  },
)
