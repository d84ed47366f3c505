/** What was reported before the office counted by itself (domain.md, reported baselines). */
export const baselineMetrics = [
  'enterprises',
  'wechat_staff',
  'visited_enterprises',
  'associations',
  'inbound_enterprises',
  'landed',
  'public_platforms',
  'red_star_members',
] as const

/** What a year's goal is set for. */
export const targetMetrics = ['landed'] as const
