import type { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import type { stageMessages } from '#app/domain/projects/stages/messages.ts'
import type { Locale } from '#app/i18n/messages.ts'
import type { Hint } from './hints.ts'

export type HintWords = {
  hints: (typeof enterpriseMessages)[Locale]['hints']
  warnings: (typeof stageMessages)[Locale]['warnings']
}

/** Why a firm needs somebody’s attention. */
export function sayHint(hint: Hint, { hints, warnings }: HintWords): string {
  if (hint.why === 'noCadre') return hints.noCadre
  return hint.why === 'notSeen' ? hints.notSeen(hint.days) : warnings[hint.why](hint.days)
}
