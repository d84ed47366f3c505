import { dayOf, type Period } from '#app/domain/calendar.ts'
import { callsInVain, type Satisfaction, type TicketState } from '#app/domain/tickets/ticket.ts'
import { within } from './period.ts'

/** `followUps` in the order of the calls. */
export type TicketFact = {
  state: TicketState
  receivedAt: Date
  responseDueAt: Date
  respondedAt: Date | null
  followUps: readonly FollowUpFact[]
}
export type FollowUpFact = { valid: boolean; solved: boolean | null; satisfaction: Satisfaction | null }

export type Rate = { numerator: number; denominator: number }

/**
 * 响应率: tickets taken in within the period whose first effective contact came within the limit, over those
 * contacted already or past their limit. Merged and withdrawn ones are out; one that still has time is not judged.
 */
export function responseRate(tickets: readonly TicketFact[], period: Period, now: Date): Rate {
  const judged = tickets.filter((ticket) => inScope(ticket, period) && responseIsJudged(ticket, now))
  return { numerator: judged.filter(respondedInTime).length, denominator: judged.length }
}

/** 解决率: "solved" answers over valid follow-ups, the latest valid one a ticket. Never the handler's word. */
export function solutionRate(tickets: readonly TicketFact[], period: Period): Rate {
  const answers = validAnswers(tickets, period)
  return { numerator: answers.filter(({ solved }) => solved).length, denominator: answers.length }
}

/** 满意率: everything but dissatisfied counts as satisfied (基本满意 too), over valid follow-ups. */
export function satisfactionRate(tickets: readonly TicketFact[], period: Period): Rate {
  const answers = validAnswers(tickets, period)
  const satisfied = answers.filter(({ satisfaction }) => satisfaction !== 'dissatisfied')
  return { numerator: satisfied.length, denominator: answers.length }
}

/** Why tickets of the period are not in the rates. */
export function rateExclusions(tickets: readonly TicketFact[], period: Period, now: Date) {
  const taken = tickets.filter(({ receivedAt }) => within(dayOf(receivedAt), period))
  const open = taken.filter((ticket) => inScope(ticket, period))
  const unanswered = open.filter((ticket) => !latestValid(ticket))
  return {
    merged: taken.filter(({ state }) => state === 'merged').length,
    withdrawn: taken.filter(({ state }) => state === 'withdrawn').length,
    notYetDue: open.filter((ticket) => !responseIsJudged(ticket, now)).length,
    /** Called in vain three times; before that the ticket still waits for its call. */
    invalidSample: unanswered.filter(isInvalid).length,
    notYetFollowedUp: unanswered.filter((ticket) => !isInvalid(ticket)).length,
  }
}

const inScope = ({ state, receivedAt }: TicketFact, period: Period) =>
  state !== 'merged' && state !== 'withdrawn' && within(dayOf(receivedAt), period)

const responseIsJudged = ({ respondedAt, responseDueAt }: TicketFact, now: Date) =>
  respondedAt !== null || responseDueAt < now

const respondedInTime = ({ respondedAt, responseDueAt }: TicketFact) =>
  respondedAt !== null && respondedAt <= responseDueAt

const isInvalid = ({ followUps }: TicketFact) => followUps.length >= callsInVain

const latestValid = ({ followUps }: TicketFact) => followUps.findLast(({ valid }) => valid)

function validAnswers(tickets: readonly TicketFact[], period: Period) {
  return tickets
    .filter((ticket) => inScope(ticket, period))
    .map(latestValid)
    .filter((answer) => answer !== undefined)
}
