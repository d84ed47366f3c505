import { type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import { dayOf, type Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { ladderGroups } from '#app/domain/projects/stages/stages.ts'
import { type FigureName, flowName, stockName } from '../figures.ts'
import { asOfDay } from '../period.ts'
import { daysWithin, parkDay } from '../sets/set.server.ts'
import { inScope } from '../sets/tickets.server.ts'

/** A figure as a sum of what is kept; null where only the rows can tell. */
type Sum = (ctx: Context, period: Period) => SQL | null

/** The kept sum of a figure, as an expression; null where it has to be counted from the rows. */
export const keptSum = (ctx: Context, figure: FigureName, period: Period) =>
  isBusiness(ctx.actor) ? sums[figure](ctx, period) : null

export const sum = (figure: string, where: SQL) =>
  sql`(select coalesce(sum(k.count), 0)::int from figure_days k where k.figure = ${figure} and ${where})`

/** What lies in the period whole: a year known by no day lies in none that does not hold it. Of `k`. */
export const within = ({ from, to }: Period) =>
  sql`${from ? sql`k.first >= ${from}::date` : sql`true`} and ${to ? sql`k.last <= ${to}::date` : sql`true`}`

const flow =
  (figure: string): Sum =>
  (_, period) =>
    sum(figure, within(period))

/** Where rows are hidden from the reader, the rows themselves are counted. */
const ofVisits =
  (of: Sum): Sum =>
  (ctx, period) =>
    hasRole(ctx.actor, 'leader') ? of(ctx, period) : null

const trip =
  (figure: string): Sum =>
  (ctx, period) =>
    sum(figure, sql`${within(period)} and k.first <= ${dayOf(ctx.now)}::date`)

const stock =
  (figure: string): Sum =>
  (ctx, period) =>
    sum(figure, sql`k.first <= ${asOfDay(period, dayOf(ctx.now))}::date`)

/** Distinct firms or associations: by the first day, the last, or the first of the year. */
const met =
  (figure: string): Sum =>
  (_, { from, to }) => {
    if (!from) return sum(`${figure}_first`, within({ from, to }))
    if (!to) return sum(`${figure}_last`, within({ from, to }))
    const isInOneYear = from.endsWith('-01-01') && from.slice(0, 4) === to.slice(0, 4)
    return isInOneYear ? sum(`${figure}_year`, within({ from, to })) : null
  }

/** Answered, or past the limit: what falls due today is asked for by the minute. */
const judged: Sum = (ctx, period) => {
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const { from, to } = period
  const received = sql`${from ? sql`k.first >= ${from}::date` : sql`true`} and ${to ? sql`k.first <= ${to}::date` : sql`true`}`
  return sql`(${sum('response_given', within(period))}
    + ${sum('response_due', sql`${received} and k.last < ${dayOf(ctx.now)}::date`)}
    + (select count(*)::int from tickets t where t.deleted_at is null and ${inScope} and t.responded_at is null
      and t.response_due_at < ${now} and t.response_due_at >= (${dayOf(ctx.now)}::date)::timestamp at time zone 'Asia/Shanghai'
      and ${daysWithin(parkDay(sql`t.received_at`), period)}))`
}

const landedSomeDay: Sum = (_, { from, to }) =>
  sum(
    'flow_landed',
    sql`k.first < k.last and not (${within({ from, to })})
      and ${to ? sql`k.first <= ${to}::date` : sql`true`} and ${from ? sql`k.last >= ${from}::date` : sql`true`}
      and ${from && to && from > to ? sql`false` : sql`true`}`,
  )

const landedBy: Sum = (ctx, period) =>
  flow('flow_landed')(ctx, { from: null, to: asOfDay(period, dayOf(ctx.now)) })

const sums: Record<FigureName, Sum> = {
  outbound_events: ofVisits(flow('outbound_events')),
  outbound_enterprises: ofVisits(met('outbound_enterprises')),
  associations_visited: ofVisits(met('associations_visited')),
  associations_contacted: ofVisits(met('associations_contacted')),
  reception_events: ofVisits(flow('reception_events')),
  reception_enterprise_visits: ofVisits(flow('reception_enterprise_visits')),
  reception_enterprises: ofVisits(met('reception_enterprises')),
  trips: trip('trips'),
  trip_person_times: trip('trip_person_times'),
  trip_person_days: trip('trip_person_days'),
  landed_as_of: landedBy,
  landed_in_period: flow('flow_landed'),
  signed_not_landed: stock('signed_not_landed'),
  landed_year_only: landedSomeDay,
  in_talk_enterprises: stock('in_talk_enterprises'),
  in_talk_stalled: stock('in_talk_stalled'),
  response_in_time: flow('response_in_time'),
  response_judged: judged,
  solved: flow('solved'),
  satisfied: flow('satisfied'),
  followed_up: flow('followed_up'),
  owned: stock('owned'),
  in_scope: stock('in_scope'),
  pending_handover: stock('pending_handover'),
  without_cadre: stock('without_cadre'),
  ...ofGroups(stockName, stock),
  ...ofGroups(flowName, flow),
}

function ofGroups<Name extends string>(
  name: (group: (typeof ladderGroups)[number]) => Name,
  sumOf: (figure: string) => Sum,
) {
  return Object.fromEntries(ladderGroups.map((group) => [name(group), sumOf(name(group))])) as Record<
    Name,
    Sum
  >
}

/** Tickets outside the rates, by reason, as `exclusionCounts` counts them by the rows. */
export const keptExclusions = (ctx: Context, period: Period) => sql`select
  ${sum('tickets_merged', within(period))} as merged, ${sum('tickets_withdrawn', within(period))} as withdrawn,
  ${sum('tickets_in_scope', within(period))} - ${judged(ctx, period)!} as "notYetDue",
  ${sum('calls_invalid', within(period))} as "invalidSample", ${sum('calls_to_make', within(period))} as "notYetFollowedUp"`

/** Median days of the stays kept, by stage. */
export const keptMedians = sql<{ stage: string; days: number }>`
  with stays as (
    select substr(figure, 6) as stage, length, sum(count) over way as upto, sum(count) over (partition by figure) as n
    from figure_days where starts_with(figure, 'stay_') and count > 0 window way as (partition by figure order by length))
  select stage, ((min(length) filter (where upto >= div(n + 1, 2)) + min(length) filter (where upto >= div(n, 2) + 1)) / 2.0)::float8 as days
  from stays group by stage`
