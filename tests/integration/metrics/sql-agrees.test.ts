import fc from 'fast-check'
import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { figureNames } from '#app/domain/metrics/figures.ts'
import { ownershipRate, pendingHandovers } from '#app/domain/metrics/liaison-figures.ts'
import { stageMedians, stageMediansBy } from '#app/domain/metrics/medians.server.ts'
import { asOfDay } from '#app/domain/metrics/period.ts'
import {
  flowInto,
  inTalkEnterprises,
  landedAsOf,
  landedInPeriod,
  landedYearOnly,
  signedNotLanded,
  stalledEnterprises,
  stockOn,
} from '#app/domain/metrics/project-figures.ts'
import {
  countExclusions,
  countFigures,
  countRows,
  metricsOverview,
} from '#app/domain/metrics/queries.server.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import {
  rateExclusions,
  responseRate,
  satisfactionRate,
  solutionRate,
} from '#app/domain/metrics/ticket-figures.ts'
import { associationContacts, outboundVisits, receptions, trips } from '#app/domain/metrics/visit-figures.ts'
import { ladderGroups } from '#app/domain/projects/stages/stages.ts'
import { test } from '#tests/support/harness.ts'
import { medians } from '#tests/unit/metrics/attraction-by-hand.ts'
import {
  someFirms,
  somePeriod,
  someProjects,
  someTickets,
  someTrips,
  someVisits,
} from '#tests/unit/metrics/random.ts'
import { storing } from './facts.ts'

const world = fc.record({
  visits: someVisits,
  trips: someTrips,
  projects: someProjects,
  tickets: someTickets,
  firms: someFirms,
})

class Undo extends Error {}

/** Runs `work` on a database that holds nothing but these facts, and forgets it all. */
async function apart(ctx: Context, work: (ctx: Context) => Promise<void>) {
  await ctx.db
    .transaction(async (db) => {
      await work({ ...ctx, db })
      throw new Undo()
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error
    })
}

test('the figures in SQL are the pure ones, on random facts and periods', async ({ as }) => {
  const leader = await as('leader')
  const property = fc.asyncProperty(world, somePeriod, (facts, period) =>
    apart(leader, async (ctx) => {
      const store = await storing(ctx.db)
      await store.visits(facts.visits)
      await store.trips(facts.trips)
      await store.projects(facts.projects)
      await store.tickets(facts.tickets)
      await store.firms(facts.firms)
      const day = asOfDay(period, '2021-02-08')
      // A project without a firm in the facts got one of its own.
      const projects = facts.projects.map((one) => ({
        ...one,
        enterpriseId: one.enterpriseId ?? `own-${one.id}`,
      }))
      expect(await metricsOverview(ctx, period)).toMatchObject({
        outboundVisits: outboundVisits(facts.visits, period),
        associations: associationContacts(facts.visits, period),
        receptions: receptions(facts.visits, period),
        trips: trips(facts.trips, period, '2021-02-08'),
        landedAsOf: landedAsOf(projects, day),
        landedInPeriod: landedInPeriod(projects, period),
        signedNotLanded: signedNotLanded(projects, day),
        landedYearOnly: landedYearOnly(projects, period),
        inTalkEnterprises: inTalkEnterprises(projects, day),
        stalledEnterprises: stalledEnterprises(projects, day),
        responseRate: responseRate(facts.tickets, period, ctx.now),
        solutionRate: solutionRate(facts.tickets, period),
        satisfactionRate: satisfactionRate(facts.tickets, period),
        ownershipRate: ownershipRate(facts.firms, day),
      })
      expect(await countExclusions(ctx, period)).toEqual(rateExclusions(facts.tickets, period, ctx.now))
      // The board and the figures ask the same function.
      expect(await stageMediansBy(ctx, day)).toEqual(medians(projects, day))
      expect(await stageMedians(ctx)).toEqual(medians(projects, '9999-12-31'))
      const counts = await countFigures(ctx, figureNames, period)
      expect(await countRows(ctx, figureNames, period)).toEqual(counts)
      expect(counts.pending_handover).toBe(pendingHandovers(facts.firms, day))
      for (const step of ladderGroups) {
        expect(counts[`stock_${step}`]).toBe(stockOn(projects, step, day))
        expect(counts[`flow_${step}`]).toBe(flowInto(projects, step, period))
      }
    }),
  )
  await fc.assert(property, { numRuns: 40 })
}, 120_000)

test('pages of rows join without gap or repeat', async ({ as }) => {
  const leader = await as('leader')
  const property = fc.asyncProperty(someVisits, somePeriod, (visits, period) =>
    apart(leader, async (ctx) => {
      await (await storing(ctx.db)).visits(visits)
      const keys: string[] = []
      for (let after: string | undefined, more = true; more; ) {
        const page = await metricRows(ctx, 'outbound_events', period, after, 2)
        keys.push(...page.items.map(({ key }) => key))
        after = page.next ?? undefined
        more = page.next !== null
      }
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).toHaveLength(outboundVisits(visits, period).events)
    }),
  )
  await fc.assert(property, { numRuns: 15 })
}, 60_000)
