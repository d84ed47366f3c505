import type { Day } from '#app/domain/calendar.ts'
import { type Coverage, coverageOf } from '#app/domain/liaison/liaison.ts'
import { endOf } from './period.ts'
import type { Rate } from './ticket-figures.ts'

export type AssignmentFact = {
  kind: 'primary' | 'deputy'
  from: Day
  /** First day without it. */
  to: Day | null
  cadreDisabledAt: Date | null
}

export type FirmFact = {
  status: 'prospect' | 'resident' | 'left'
  residentSince: Day | null
  assignments: readonly AssignmentFact[]
}

/**
 * 有主率 at the end of `day`: resident firms with an active PRIMARY, or an acting DEPUTY, over resident firms. A firm
 * whose first day is unknown counts always; one that left counts no more, not even for earlier days.
 */
export function ownershipRate(firms: readonly FirmFact[], day: Day): Rate {
  const inScope = firms.filter((firm) => isInScope(firm, day))
  return {
    numerator: inScope.filter((firm) => coverageOn(firm, day) !== 'gap').length,
    denominator: inScope.length,
  }
}

/** 待交接: still covered by somebody whose account is disabled. */
export function pendingHandovers(firms: readonly FirmFact[], day: Day): number {
  return firms.filter((firm) => isInScope(firm, day) && coverageOn(firm, day) === 'pending').length
}

const isInScope = ({ status, residentSince }: FirmFact, day: Day) =>
  status === 'resident' && (residentSince === null || residentSince <= day)

function coverageOn({ assignments }: FirmFact, day: Day): Coverage {
  const holder = (kind: AssignmentFact['kind']) => {
    const held = assignments.find((one) => one.kind === kind && one.from <= day && (!one.to || one.to > day))
    return held ? { disabled: held.cadreDisabledAt !== null && held.cadreDisabledAt < endOf(day) } : null
  }
  return coverageOf({ primary: holder('primary'), deputy: holder('deputy') })
}
