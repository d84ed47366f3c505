import { type Day, daysBetween } from '#app/domain/calendar.ts'
import { landedStages } from './ladder.ts'
import type { Exit, Stage } from './stages.ts'

type Late = 'unscreened' | 'stalled' | 'undecided' | 'unregistered' | 'notMovedIn' | 'notOperating'

export type Warning =
  | { tone: 'red' | 'warn'; why: Late | 'silent' | 'unassigned' | 'recheck'; days: number }
  | { tone: 'red'; why: 'noCadre'; days: null }

/** Days in a stage after which it is pointed out (domain.md §2.2); review's 15 working days are three weeks. */
export const staleAfter: Partial<Record<Stage, { days: number; tone: 'red' | 'warn'; why: Late }>> = {
  lead: { days: 3, tone: 'warn', why: 'unscreened' },
  negotiation: { days: 60, tone: 'red', why: 'stalled' },
  review: { days: 21, tone: 'warn', why: 'undecided' },
  signed: { days: 90, tone: 'red', why: 'unregistered' },
  registered: { days: 90, tone: 'red', why: 'notMovedIn' },
  moved_in: { days: 180, tone: 'red', why: 'notOperating' },
  started: { days: 180, tone: 'red', why: 'notOperating' },
}

/** Days without any contact after which a project's firm has gone silent. */
export const silentAfter: Partial<Record<Stage, number>> = { contact: 14, inspection: 30, negotiation: 30 }

/** Days after which nobody's lead is pointed out, and a shelved project is looked at again. */
export const unassignedAfter = 1
export const recheckAfter = 90

export type Health = {
  stage: Stage
  /** Null where only the year of the move is known. */
  since: Day | null
  exit: Exit | null
  exitSince: Day | null
  isAssigned: boolean
  /** Null where nobody met the firm, or the reader may not know. */
  lastContactOn: Day | null
  /** False for a firm in the park that has no PRIMARY today. */
  hasCadre: boolean
}

/** The one thing most in need of attention, or nothing. Red before yellow. */
export function warningOf(project: Health, today: Day): Warning | null {
  const { stage, since, exit, exitSince } = project
  if (exit) {
    const out = exit === 'shelved' && exitSince ? daysBetween(exitSince, today) : 0
    return out > recheckAfter ? { tone: 'warn', why: 'recheck', days: out } : null
  }
  const days = since ? daysBetween(since, today) : 0
  if (stage === 'lead' && !project.isAssigned && days > unassignedAfter)
    return { tone: 'red', why: 'unassigned', days }
  const late = staleAfter[stage]
  const isLate = late !== undefined && days > late.days
  if (isLate && late.tone === 'red') return { tone: 'red', why: late.why, days }
  if (landedStages.includes(stage) && !project.hasCadre) return { tone: 'red', why: 'noCadre', days: null }
  if (isLate) return { tone: late.tone, why: late.why, days }
  const quiet = project.lastContactOn ? daysBetween(project.lastContactOn, today) : 0
  const limit = silentAfter[stage]
  return limit !== undefined && quiet > limit ? { tone: 'warn', why: 'silent', days: quiet } : null
}
