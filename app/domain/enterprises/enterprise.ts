import { addDays, type Day } from '#app/domain/calendar.ts'

export const enterpriseStatuses = ['prospect', 'resident', 'left'] as const
export type EnterpriseStatus = (typeof enterpriseStatuses)[number]

export const tiers = ['a', 'b', 'c'] as const
export type Tier = (typeof tiers)[number]

/** At most this many days between two contacts: A monthly, B quarterly, C half-yearly (domain.md §4). */
export const rhythmDays: Record<Tier, number> = { a: 31, b: 92, c: 183 }

/** The last day by which a resident firm of this tier should have been seen again; null where no rhythm applies. */
export function nextContactDue(tier: Tier | null, lastContactOn: Day | null): Day | null {
  return tier && lastContactOn ? addDays(lastContactOn, rhythmDays[tier]) : null
}
