/** Where a project came from; every project needs one (domain.md §0.1). */
export const channels = [
  'outbound_visit',
  'association',
  'enterprise_referral',
  'ambassador',
  'open_referral',
  'online',
  'online_roadshow',
  'walk_in',
  'fund',
  'scenario',
  'chain',
  'other',
] as const
export type Channel = (typeof channels)[number]
