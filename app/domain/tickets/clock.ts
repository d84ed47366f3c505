import { type Day, dayOf } from '#app/domain/calendar.ts'
import {
  type WorkingCalendar,
  workingDaysBetween,
  workingDaysWithin,
} from '#app/domain/working-days/working-days.ts'
import { minutesOfDay, workingDaysUntil } from '#app/domain/working-days/working-minutes.ts'
import { isImmovable, minutesOn, type RunningTime, runsFrom } from './due-changes.ts'
import { lastDayOf } from './service-limits.ts'
import { isOpen, type TicketState } from './ticket.ts'

/** What the clocks need to know of a ticket. */
export type ClockFacts = RunningTime & {
  state: TicketState
  responseDueAt: Date
  respondedAt: Date | null
  promisedAt: Date | null
  parkedAt: Date | null
  parkRecheckOn: Day | null
  resolvedAt: Date | null
}

/** A colour and why; the page words it. `at` is what runs out, `minutes` and `days` how long it still or already is. */
export type TicketLight =
  | {
      tone: 'good' | 'warn' | 'red'
      why: 'due' | 'response' | 'deadline' | 'promised'
      at: Date
      minutes: number
      /** Working days gone by since, or still left; null where a natural clock still runs. */
      days: number | null
    }
  | { tone: 'good' | 'warn'; why: 'parked'; day: Day | null }
  | { tone: null; why: 'done'; at: Date | null; late: boolean }
  | { tone: null; why: 'merged' }
  | { tone: null; why: 'withdrawn' }

export type TicketClock = {
  light: TicketLight
  /** Time used and the limit without what it stood still: minutes on the natural clock, full working days on the other. */
  used: { amount: number; limit: number; fraction: number; unit: 'minutes' | 'working_days' }
  /** What breaches next, for the queue's order. */
  nextAt: Date
  /** Red for more than one working day goes to the unit's head, for more than three to the leader. */
  escalation: 'unit' | 'leader' | null
}

const yellowFrom = 0.75
/** On the natural clock the last minutes are yellow however short the limit is. */
const lastMinutes = 5
const minutesBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 60_000)

/**
 * The ticket's clocks at `now`. SLA due, the requester's own deadline and what we promised are three times and are
 * never merged: the light tells of a broken deadline first (it matters most, domain.md §3.2), of another broken time, or
 * else of the one that breaks next. A broken promise warns until its ticket is late as well.
 */
export function clockOf(ticket: ClockFacts, now: Date, calendar: WorkingCalendar): TicketClock {
  const used = usedTime(ticket, now, calendar)
  const nextAt = nextBreach(ticket)
  const light = lightOf(ticket, now, calendar, used.fraction)
  return { light, used, nextAt, escalation: escalationOf(light, now, calendar) }
}

/** A parked ticket has used what it had used when it was parked. */
const runsUntil = (ticket: ClockFacts, now: Date) =>
  ticket.resolvedAt ?? (ticket.state === 'parked' && !isImmovable(ticket) ? ticket.parkedAt : null) ?? now

function usedTime(ticket: ClockFacts, now: Date, calendar: WorkingCalendar): TicketClock['used'] {
  const { clock, solveDueAt, pausedMinutes } = ticket
  const [from, until] = [runsFrom(ticket), runsUntil(ticket, now)]
  const minutes = (to: Date) => Math.max(0, minutesOn(clock, calendar, from, to) - pausedMinutes)
  const [amount, limit] = [minutes(until), minutes(solveDueAt)]
  const fraction = limit > 0 ? amount / limit : 1
  if (clock === 'natural') return { amount, limit, fraction, unit: 'minutes' }
  const paused = pausedMinutes / minutesOfDay(calendar.hours)
  const days = (to: Date) => workingDaysUntil(calendar, dayOf(from), to) - paused
  return {
    amount: Math.max(0, Math.floor(days(until) + justUnder)),
    limit: Math.round(days(solveDueAt)),
    fraction,
    unit: 'working_days',
  }
}

// A day put together from its parts is a whole one.
const justUnder = 1e-6

const liveTimes = (ticket: ClockFacts) => [
  { why: 'due' as const, at: ticket.solveDueAt },
  ...(ticket.respondedAt ? [] : [{ why: 'response' as const, at: ticket.responseDueAt }]),
  ...(ticket.businessDeadlineAt && ticket.businessDeadlineAt.getTime() !== ticket.solveDueAt.getTime()
    ? [{ why: 'deadline' as const, at: ticket.businessDeadlineAt }]
    : []),
]

const nextBreach = (ticket: ClockFacts) =>
  liveTimes(ticket).reduce((next, { at }) => (at < next ? at : next), ticket.solveDueAt)

function lightOf(ticket: ClockFacts, now: Date, calendar: WorkingCalendar, fraction: number): TicketLight {
  if (ticket.state === 'merged' || ticket.state === 'withdrawn') return { tone: null, why: ticket.state }
  const { businessDeadlineAt: deadline } = ticket
  // Whoever we wait for, the requester's own deadline waits for nobody.
  if (ticket.state === 'parked' && !(deadline && deadline < now)) {
    const day = ticket.parkRecheckOn
    return { tone: day !== null && day <= dayOf(now) ? 'warn' : 'good', why: 'parked', day }
  }
  if (!isOpen(ticket.state) && ticket.state !== 'parked') {
    const at = ticket.resolvedAt
    return { tone: null, why: 'done', at, late: at !== null && at > ticket.solveDueAt }
  }
  const times = liveTimes(ticket).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const broken =
    times.find(({ why, at }) => why === 'deadline' && at < now) ??
    times.find(({ why, at }) => why !== 'response' && at < now) ??
    times.find(({ at }) => at < now)
  if (broken) {
    const days = ticket.clock === 'working' ? daysSince(broken.at, now, calendar) : null
    return { tone: 'red', why: broken.why, at: broken.at, minutes: minutesBetween(broken.at, now), days }
  }
  const { promisedAt } = ticket
  if (promisedAt && promisedAt < now) {
    const days = ticket.clock === 'working' ? daysSince(promisedAt, now, calendar) : null
    return {
      tone: 'warn',
      why: 'promised',
      at: promisedAt,
      minutes: minutesBetween(promisedAt, now),
      days,
    }
  }
  const next = times[0] as (typeof times)[number]
  const days = ticket.clock === 'working' ? workingDaysWithin(calendar, dayOf(now), lastDayOf(next.at)) : null
  const share = next.why === 'due' ? fraction : shareOf(ticket.receivedAt, next.at, now, days)
  const minutes = minutesBetween(now, next.at)
  const isNear =
    share >= yellowFrom ||
    (ticket.clock === 'natural' && minutes <= lastMinutes) ||
    fraction >= yellowFrom ||
    (days !== null && next.why !== 'response' && days <= 1)
  return {
    tone: isNear ? 'warn' : 'good',
    why: next.why,
    at: next.at,
    minutes,
    days,
  }
}

const shareOf = (from: Date, to: Date, now: Date, days: number | null) =>
  days !== null && days > 1
    ? 0
    : (now.getTime() - from.getTime()) / Math.max(1, to.getTime() - from.getTime())

const daysSince = (due: Date, now: Date, calendar: WorkingCalendar) =>
  workingDaysBetween(calendar, lastDayOf(due), dayOf(now))

function escalationOf(light: TicketLight, now: Date, calendar: WorkingCalendar): TicketClock['escalation'] {
  if (light.tone !== 'red') return null
  const days = daysSince(light.at, now, calendar)
  return days > 3 ? 'leader' : days > 1 ? 'unit' : null
}
