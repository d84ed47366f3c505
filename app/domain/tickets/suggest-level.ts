import type { Level } from './ticket.ts'

export type LevelHint = {
  level: Level
  why: 'deadline' | 'stops' | 'several' | 'hard' | 'ordinary'
  minutes?: number
}

const stopping = new Set(['network_site', 'property_repair', 'safety_fire', 'data_incident'])
const several = new Set([
  'policy_payout',
  'talent',
  'schooling',
  'space',
  'project_application',
  'market_matching',
])
const hard = new Set(['financing', 'legal_labour'])

/** Suggests a level and says why; whoever takes the call decides (domain.md §3.2). */
export function suggestLevel(
  categoryCode: string,
  businessDeadlineAt: Date | null,
  now: Date,
  businessStops = false,
): LevelHint {
  const minutes = businessDeadlineAt ? (businessDeadlineAt.getTime() - now.getTime()) / 60_000 : Infinity
  if (minutes < 24 * 60) return { level: 'p0', why: 'deadline', minutes: Math.max(0, Math.round(minutes)) }
  if (businessStops) return { level: 'p0', why: 'stops' }
  if (stopping.has(categoryCode)) return { level: 'p1', why: 'stops' }
  if (several.has(categoryCode)) return { level: 'p3', why: 'several' }
  if (hard.has(categoryCode)) return { level: 'p4', why: 'hard' }
  return { level: 'p2', why: 'ordinary' }
}
