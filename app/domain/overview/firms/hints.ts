import { type Day, dayOf, daysBetween } from '#app/domain/calendar.ts'
import { rhythmDays, type Tier } from '#app/domain/enterprises/enterprise.ts'
import type { Stage } from '#app/domain/projects/stages.ts'

export type Hint =
  | {
      tone: 'red' | 'warn'
      why: 'stalled' | 'silent' | 'unregistered' | 'notMovedIn' | 'notSeen'
      days: number
    }
  | { tone: 'red'; why: 'noCadre' }

export type HintSource = {
  status: 'prospect' | 'resident' | 'left'
  tier: Tier | null
  hasCadre: boolean
  lastContactOn: Day | null
  /** The leading project, if it is still open. */
  project: { stage: Stage; stageSince: Date } | null
}

/** Days after which a stage without a move is pointed out in red (domain.md §2.2). */
const stallDays: Partial<Record<Stage, readonly [number, 'stalled' | 'unregistered' | 'notMovedIn']>> = {
  negotiation: [60, 'stalled'],
  signed: [90, 'unregistered'],
  registered: [90, 'notMovedIn'],
}
/** Days without any contact after which a project's firm has gone silent. */
const silentDays: Partial<Record<Stage, number>> = { contact: 14, inspection: 30, negotiation: 30 }

/** The one thing most in need of attention about a firm, or nothing. Red before yellow. */
export function hintOf(firm: HintSource, today: Day): Hint | null {
  const { project, lastContactOn } = firm
  if (firm.status === 'resident' && !firm.hasCadre) return { tone: 'red', why: 'noCadre' }
  const stall = project && stallDays[project.stage]
  if (project && stall) {
    const days = daysBetween(dayOf(project.stageSince), today)
    if (days > stall[0]) return { tone: 'red', why: stall[1], days }
  }
  const quiet = lastContactOn ? daysBetween(lastContactOn, today) : null
  const limit = project ? silentDays[project.stage] : undefined
  if (quiet !== null && limit !== undefined && quiet > limit)
    return { tone: 'warn', why: 'silent', days: quiet }
  if (firm.status === 'resident' && firm.tier && quiet !== null && quiet > rhythmDays[firm.tier])
    return { tone: 'warn', why: 'notSeen', days: quiet }
  return null
}
