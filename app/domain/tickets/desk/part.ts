import type { Day } from '#app/domain/calendar.ts'
import type { TicketDetail } from '../queries.server.ts'
import { callsInVain, type Satisfaction, type TicketState } from '../ticket.ts'

/** What the requester said the last time somebody was reached. */
export type LastCall = {
  at: string
  inTime: boolean | null
  solved: boolean | null
  satisfaction: Satisfaction | null
}

export type DeskFacts = {
  state: TicketState
  /** When work ended or was put aside: what a call waits for. */
  restsSince: Date | null
  /** The first day a call may be made. */
  callOn: Day | null
  /** When a parked matter is looked at again. */
  recheckOn: Day | null
  /** Calls nobody took since somebody last did. */
  inVain: number
  answer: LastCall | null
}

/** The parts of the follow-up desk, in its order; `again` was said not to be solved, and nobody has taken it up since. */
export const deskParts = ['due', 'again', 'early', 'called', 'invalid'] as const
export type DeskPart = (typeof deskParts)[number]

/** What the follow-up desk is to do with it: an answer counts for the work it was given on, so redone work is asked about anew. */
export function partOf(facts: DeskFacts, today: Day): DeskPart {
  const { state, callOn, recheckOn, inVain, answer } = facts
  if (isOfThisWork(facts)) {
    if (!isUnsolved(answer) || state === 'archived') return 'called'
    if (state !== 'parked') return 'again'
    return recheckOn !== null && recheckOn <= today ? 'due' : 'called'
  }
  // Where nobody is reached any more, what was said before stands.
  if (state === 'archived' || inVain >= callsInVain) return answer ? 'called' : 'invalid'
  return callOn !== null && callOn <= today ? 'due' : 'early'
}

type Read = Pick<TicketDetail, 'state' | 'resolvedAt' | 'parkedAt' | 'parkRecheckOn' | 'followUps'>

/** What the desk goes by, of a ticket read by itself: the day of the call apart, which decides only between due and early. */
export function deskFactsOf({ state, resolvedAt, parkedAt, parkRecheckOn, followUps }: Read): DeskFacts {
  const last = followUps.findLast(({ valid }) => valid)
  return {
    state,
    restsSince: state === 'parked' ? parkedAt : resolvedAt,
    callOn: null,
    recheckOn: parkRecheckOn,
    inVain: followUps.length - 1 - followUps.findLastIndex(({ reached }) => reached),
    answer: last
      ? {
          at: last.at.toISOString(),
          inTime: last.contactedInTime,
          solved: last.solved,
          satisfaction: last.satisfaction,
        }
      : null,
  }
}

export const isUnsolved = (answer: LastCall | null) => answer?.solved === false

const isOfThisWork = ({ answer, restsSince }: DeskFacts) =>
  answer !== null && (restsSince === null || Date.parse(answer.at) >= restsSince.getTime())
