import { asc, isNull, type SQL, sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import { dayOf, type Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { baselineFigures, metricTargets } from '#db/schema/metrics.ts'
import { type FigureName, figureNames } from './figures.ts'
import { onceSettled } from './kept/settle.server.ts'
import { keptExclusions, keptSum } from './kept/sums.server.ts'
import { asOfDay } from './period.ts'
import { canReadMetrics } from './permissions.ts'
import { rowSet } from './sets/index.server.ts'
import type { Share } from './sets/set.server.ts'
import { exclusionCounts } from './sets/tickets.server.ts'
import type { rateExclusions } from './ticket-figures.ts'

export type Figures = Record<FigureName, number>

/** Each figure, by the sums that are kept of it or by its rows, all in one query. */
export async function countFigures<F extends FigureName>(
  ctx: Context,
  names: readonly F[],
  period: Period,
): Promise<Record<F, number>> {
  return onceSettled(ctx.db, () => countIn(ctx, names, period, (name) => keptSum(ctx, name, period)))
}

/** The same by the rows alone, which is what each figure means; it reads what several of them share once. */
export const countRows = <F extends FigureName>(ctx: Context, names: readonly F[], period: Period) =>
  countIn(ctx, names, period, () => null)

async function countIn<F extends FigureName>(
  ctx: Context,
  names: readonly F[],
  period: Period,
  kept: (name: F) => SQL | null,
): Promise<Record<F, number>> {
  const shared = new Map<string, { as: SQL; source: SQL }>()
  const share: Share = (name, source) => {
    // Numbered: the database cuts a long name, and two of them would be one.
    const one = shared.get(name) ?? { as: sql.raw(`shared_${shared.size}`), source }
    shared.set(name, one)
    return one.as
  }
  const counts = names.map(
    (name) =>
      sql`${kept(name) ?? sql`(select count(*)::int from (${rowSet(ctx, name, period, share)}) as rows)`} as ${sql.identifier(name)}`,
  )
  const all = [...shared.values()].map(({ as, source }) => sql`${as} as (${source})`)
  const sources = all.length ? sql`with ${sql.join(all, sql`, `)}` : sql``
  const [row] = await ctx.db.execute<Record<F, number>>(sql`${sources} select ${sql.join(counts, sql`, `)}`)
  return row as Record<F, number>
}

/** Every figure of a period, as the API hands it out. Stocks are of the period's last day, or now. */
export async function metricsOverview(ctx: Context, period: Period) {
  ensure(canReadMetrics(ctx.actor), forbidden('metrics.notYours'))
  const [n, baselines] = await Promise.all([countFigures(ctx, figureNames, period), listBaselines(ctx)])
  return {
    period,
    asOf: asOfDay(period, dayOf(ctx.now)),
    outboundVisits: { events: n.outbound_events, enterprises: n.outbound_enterprises },
    associations: { visited: n.associations_visited, contacted: n.associations_contacted },
    receptions: {
      events: n.reception_events,
      enterpriseVisits: n.reception_enterprise_visits,
      enterprises: n.reception_enterprises,
    },
    trips: { trips: n.trips, personTimes: n.trip_person_times, personDays: n.trip_person_days },
    landedAsOf: n.landed_as_of,
    landedInPeriod: n.landed_in_period,
    signedNotLanded: n.signed_not_landed,
    landedYearOnly: n.landed_year_only,
    inTalkEnterprises: n.in_talk_enterprises,
    stalledEnterprises: n.in_talk_stalled,
    responseRate: { numerator: n.response_in_time, denominator: n.response_judged },
    solutionRate: { numerator: n.solved, denominator: n.followed_up },
    satisfactionRate: { numerator: n.satisfied, denominator: n.followed_up },
    ownershipRate: { numerator: n.owned, denominator: n.in_scope },
    baselines,
  }
}

/** Reported figures: shown beside the computed ones, never added to them. */
export function listBaselines(ctx: Context) {
  return ctx.db
    .select({
      metric: baselineFigures.metric,
      value: baselineFigures.value,
      qualifier: baselineFigures.qualifier,
      year: baselineFigures.year,
      asOf: baselineFigures.asOf,
      source: baselineFigures.source,
      sourceEn: baselineFigures.sourceEn,
    })
    .from(baselineFigures)
    .where(isNull(baselineFigures.deletedAt))
    .orderBy(asc(baselineFigures.metric), asc(baselineFigures.id))
}

export function listTargets(ctx: Context) {
  return ctx.db
    .select({ metric: metricTargets.metric, year: metricTargets.year, value: metricTargets.value })
    .from(metricTargets)
    .where(isNull(metricTargets.deletedAt))
    .orderBy(asc(metricTargets.metric), asc(metricTargets.year))
}

/** Tickets of the period that stand outside the rates, by reason. */
export async function countExclusions(ctx: Context, period: Period) {
  const asked = isBusiness(ctx.actor) ? keptExclusions(ctx, period) : exclusionCounts(ctx, period)
  const [row] = await onceSettled(ctx.db, async () =>
    ctx.db.execute<ReturnType<typeof rateExclusions>>(asked),
  )
  return row as ReturnType<typeof rateExclusions>
}
