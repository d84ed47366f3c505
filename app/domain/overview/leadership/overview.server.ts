import { type Day, dayOf, type Period, yearOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { allEntriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { figureNames } from '#app/domain/metrics/figures.ts'
import { settledFigures } from '#app/domain/metrics/kept/settle.server.ts'
import { canReadMetrics } from '#app/domain/metrics/permissions.ts'
import {
  countExclusions,
  countFigures,
  listBaselines,
  listTargets,
} from '#app/domain/metrics/queries.server.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import { tripCities } from '#app/domain/metrics/trip-cities.server.ts'
import { projectsAhead } from '#app/domain/projects/ahead.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { comingUp } from './coming.server.ts'
import { type PeriodChoice, periodFor, ratesPeriodFor } from './periods.ts'
import { redList } from './red-list.server.ts'

/** Enough for one page; the figure's rows hold the rest. */
const most = 200

/** The leadership's page: figures of the chosen period, the year's two books, and what is wrong now. */
export async function leadershipOverview(ctx: Context, choice: PeriodChoice) {
  ensure(canReadMetrics(ctx.actor), forbidden('metrics.notYours'))
  const today = dayOf(ctx.now)
  const period = periodFor(choice, today)
  const ratesPeriod = ratesPeriodFor(choice, today)
  const reported = await reportedYear(ctx)
  const [
    figures,
    rates,
    exclusions,
    red,
    gaps,
    pending,
    trips,
    coming,
    ahead,
    targets,
    categories,
    computed,
    behind,
  ] = await Promise.all([
    countFigures(ctx, figureNames, period),
    countFigures(ctx, rateFigures, ratesPeriod),
    countExclusions(ctx, ratesPeriod),
    redList(ctx),
    metricRows(ctx, 'without_cadre', period, undefined, most),
    metricRows(ctx, 'pending_handover', period, undefined, most),
    tripCities(ctx, period),
    comingUp(ctx),
    projectsAhead(ctx),
    listTargets(ctx),
    allEntriesOf(ctx, 'ticket_category'),
    countFigures(ctx, bookFigures, wholeYear(reported.year)),
    settledFigures(ctx.db),
  ])
  return {
    choice,
    period,
    today,
    /** Seconds the figures are behind, 0 but after a great many changes at once. */
    behind,
    figures,
    rates: { period: ratesPeriod, exclusions, ...rates },
    red,
    coverage: { gaps: gaps.items, pending: pending.items },
    tripCities: trips,
    coming,
    ahead,
    target: targets.find(({ metric, year }) => metric === 'landed' && year === yearOf(today))?.value ?? null,
    categories: Object.fromEntries(categories.map(({ code, ...words }) => [code, words])),
    books: { ...reported, period: wholeYear(reported.year), computed },
  }
}

export type Leadership = Awaited<ReturnType<typeof leadershipOverview>>

const rateFigures = ['response_in_time', 'response_judged', 'solved', 'satisfied', 'followed_up'] as const

const bookFigures = [
  'outbound_enterprises',
  'outbound_events',
  'associations_contacted',
  'associations_visited',
  'reception_enterprises',
  'reception_events',
  'landed_in_period',
] as const

const wholeYear = (year: number): Period => ({ from: `${year}-01-01` as Day, to: `${year}-12-31` as Day })

/** The year the reported figures speak of, with the figures. */
async function reportedYear(ctx: Context) {
  const baselines = await listBaselines(ctx)
  const years = baselines.flatMap(({ year }) => (year ? [year] : []))
  const year = years.length ? Math.max(...years) : yearOf(dayOf(ctx.now)) - 1
  return { year, baselines: baselines.filter((one) => one.year === year) }
}
