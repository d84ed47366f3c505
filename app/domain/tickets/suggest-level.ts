import type { Level } from './ticket.ts'

export type LevelHint = {
  level: Level
  why: 'deadline' | 'stops' | 'several' | 'hard' | 'ordinary'
  minutes?: number
}

/** Why a category has the level it usually has. */
const reasons = { p1: 'stops', p2: 'ordinary', p3: 'several', p4: 'hard' } as const

/** Suggests a level from the category's usual one and says why; whoever takes the call decides (domain.md §3.2). */
export function suggestLevel(
  usual: keyof typeof reasons,
  businessDeadlineAt: Date | null,
  now: Date,
  businessStops = false,
): LevelHint {
  const minutes = businessDeadlineAt ? (businessDeadlineAt.getTime() - now.getTime()) / 60_000 : Infinity
  if (minutes < 24 * 60) return { level: 'p0', why: 'deadline', minutes: Math.max(0, Math.round(minutes)) }
  if (businessStops) return { level: 'p0', why: 'stops' }
  return { level: usual, why: reasons[usual] }
}
