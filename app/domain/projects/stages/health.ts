import { type Day, daysBetween } from '#app/domain/calendar.ts'
import { isLanded, isLead } from './ladder.ts'
import { type Exit, type Late, type Stage, stageFacts } from './stages.ts'

export type Warning =
  | { tone: 'red' | 'warn'; why: Late | 'silent' | 'unassigned' | 'recheck'; days: number }
  | { tone: 'red'; why: 'noCadre'; days: null }

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
  if (isLead(stage) && !project.isAssigned && days > unassignedAfter)
    return { tone: 'red', why: 'unassigned', days }
  const { stale: late, silentAfter } = stageFacts[stage]
  const isLate = late !== null && days > late.days
  if (isLate && late.tone === 'red') return { tone: 'red', why: late.why, days }
  if (isLanded(stage) && !project.hasCadre) return { tone: 'red', why: 'noCadre', days: null }
  if (isLate) return { tone: late.tone, why: late.why, days }
  const quiet = project.lastContactOn ? daysBetween(project.lastContactOn, today) : 0
  return silentAfter !== null && quiet > silentAfter ? { tone: 'warn', why: 'silent', days: quiet } : null
}
