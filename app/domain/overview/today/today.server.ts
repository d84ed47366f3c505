import { hasRole } from '#app/domain/actor.ts'
import { atOnce } from '#app/domain/at-once.server.ts'
import { dayOf, lastTwelveMonths } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { countExclusions, countFigures } from '#app/domain/metrics/queries.server.ts'
import { comingUp } from '../leadership/coming.server.ts'
import { periodFor } from '../leadership/periods.ts'
import { entriesOf } from './entries.ts'
import { findDue, findSlow } from './found.server.ts'

const lately = 8

/** What this person must do now, as one list of entries, and what is good to know beside it. Nothing here is anybody else's. */
export const todayFor = (ctx: Context) => atOnce(ctx, readToday)

async function readToday(ctx: Context) {
  const { actor } = ctx
  const is = (...roles: Parameters<typeof hasRole>[1][]) => hasRole(actor, ...roles)
  const [{ due, called }, { slow, firms }, coming, standing, rates] = await Promise.all([
    findDue(ctx),
    findSlow(ctx),
    comingUp(ctx),
    is('leader') ? yearSoFar(ctx) : null,
    is('follow_up') ? ratesOf(ctx) : null,
  ])
  const own = new Set(due.visit.map(({ id }) => id))
  return {
    entries: entriesOf({ ...due, ...slow }, actor, ctx.now),
    called: called.slice(0, lately),
    firms,
    coming: { ...coming, visits: coming.visits.filter(({ id }) => !own.has(id)) },
    standing,
    rates,
  }
}

export type Today = Awaited<ReturnType<typeof todayFor>>

/** The figures people who look ask for first. */
async function yearSoFar(ctx: Context) {
  const period = periodFor('year', dayOf(ctx.now))
  return { period, figures: await countFigures(ctx, yearFigures, period) }
}

const yearFigures = [
  'landed_in_period',
  'landed_as_of',
  'in_talk_enterprises',
  'outbound_enterprises',
] as const

const rateFigures = ['response_in_time', 'response_judged', 'solved', 'satisfied', 'followed_up'] as const

/** 三率 of the last twelve months, as on the follow-up desk. */
async function ratesOf(ctx: Context) {
  const period = lastTwelveMonths(dayOf(ctx.now))
  const [counts, left] = await Promise.all([
    countFigures(ctx, rateFigures, period),
    countExclusions(ctx, period),
  ])
  return { counts, left, period: new URLSearchParams(period).toString() }
}
