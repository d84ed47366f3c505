import { type Day, dayOf, daysBetween } from '#app/domain/calendar.ts'
import { rhythmDays, type Tier } from '#app/domain/enterprises/enterprise.ts'
import { type Warning, warningOf } from '#app/domain/projects/stages/health.ts'
import type { Stage } from '#app/domain/projects/stages/stages.ts'

export type Hint = Warning | { tone: 'warn'; why: 'notSeen'; days: number }

export type HintSource = {
  status: 'prospect' | 'resident' | 'left'
  tier: Tier | null
  hasCadre: boolean
  lastContactOn: Day | null
  /** The leading project, if it is still open. `yearOnly`: nobody knows the day of its last move. */
  project: { stage: Stage; stageSince: Date; yearOnly: boolean; isAssigned: boolean } | null
}

/** The one thing most in need of attention about a firm, or nothing: its project's, its cadre, its rhythm. Red first. */
export function hintOf(firm: HintSource, today: Day): Hint | null {
  const { project, lastContactOn } = firm
  const lacksCadre = firm.status === 'resident' && !firm.hasCadre
  const warning = project
    ? warningOf(
        {
          stage: project.stage,
          since: project.yearOnly ? null : dayOf(project.stageSince),
          exit: null,
          exitSince: null,
          isAssigned: project.isAssigned,
          lastContactOn,
          hasCadre: !lacksCadre,
        },
        today,
      )
    : null
  if (warning?.tone === 'red') return warning
  if (lacksCadre) return { tone: 'red', why: 'noCadre', days: null }
  if (warning) return warning
  const quiet = lastContactOn ? daysBetween(lastContactOn, today) : 0
  return firm.status === 'resident' && firm.tier && quiet > rhythmDays[firm.tier]
    ? { tone: 'warn', why: 'notSeen', days: quiet }
    : null
}
