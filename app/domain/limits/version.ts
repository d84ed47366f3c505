import * as field from '#app/domain/fields.ts'
import { describeRecord, type Rule } from '#app/domain/record.ts'
import { limitMessages } from './messages.ts'

const minutes = (more?: { beside?: true }) => field.number(1, 10_080, more)
const days = (more?: { beside?: true }) => field.number(1, 90, more)

const notShorter = (first: string, then: string): Rule => ({
  of: [first, then],
  holds: (whole) => !whole[first] || !whole[then] || whole[first] <= whole[then],
  at: then,
  fault: 'tooSmall',
})

/** What of a level comes before what. */
const inTurn = [
  ['p0Response', 'p0OnSite'],
  ['p0OnSite', 'p0Solve'],
  ['p1Response', 'p1OffDuty'],
  ['p1Response', 'p1OnSite'],
  ['p1OnSite', 'p1Solve'],
  ['p2Response', 'p2OnSite'],
  ['p2OnSite', 'p2Solve'],
  ['p3Response', 'p3Solve'],
  ['p4Response', 'p4Solve'],
  ['p4Solve', 'p4Max'],
] as const

/**
 * One version of the service limits as a form says it: P0 and P1 in minutes by the clock, P2 to P4 in working days. Nothing
 * is due later than what comes after it (domain §6).
 */
export const limitVersion = describeRecord({
  word: 'limits',
  words: limitMessages,
  fields: {
    effectiveFrom: field.day(),
    p0Response: minutes(),
    p0OnSite: minutes({ beside: true }),
    p0Solve: minutes({ beside: true }),
    p1Response: minutes(),
    p1OffDuty: minutes({ beside: true }),
    p1OnSite: minutes(),
    p1Solve: minutes({ beside: true }),
    p2Response: days(),
    p2OnSite: days({ beside: true }),
    p2Solve: days({ beside: true }),
    p3Response: days(),
    p3Solve: days({ beside: true }),
    p4Response: days(),
    p4Solve: days({ beside: true }),
    p4Max: days({ beside: true }),
  },
  rules: inTurn.map(([first, then]) => notShorter(first, then)),
})
