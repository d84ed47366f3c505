import type { Day } from '#app/domain/calendar.ts'

export const policyLevels = ['national', 'provincial', 'municipal', 'district', 'park'] as const
export type PolicyLevel = (typeof policyLevels)[number]

export const policyStates = ['in_force', 'not_yet', 'expired'] as const
export type PolicyState = (typeof policyStates)[number]

/** Both days belong to the validity; an open end is null. */
export function policyState(policy: { validFrom: Day | null; validTo: Day | null }, today: Day): PolicyState {
  if (policy.validFrom && policy.validFrom > today) return 'not_yet'
  if (policy.validTo && policy.validTo < today) return 'expired'
  return 'in_force'
}

/** Only a policy in force with a legal basis may be put into a plan (domain.md §0.8, §2.5). */
export function mayBePromised(
  policy: { validFrom: Day | null; validTo: Day | null; legalBasis: string | null },
  today: Day,
) {
  return Boolean(policy.legalBasis) && policyState(policy, today) === 'in_force'
}

/** Plans that name a policy are counted to one beyond this. */
export const plansCounted = 300
