import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Hint } from './hints.ts'

type Words = {
  hints: (typeof enterpriseMessages)[Locale]['hints']
  warnings: (typeof stageMessages)[Locale]['warnings']
}

/** The light of a firm with its reason. */
export function HintLight({ hint }: { hint: Hint }) {
  const { hints } = useMessages(enterpriseMessages)
  const { warnings } = useMessages(stageMessages)
  return drawHint(hint, { hints, warnings })
}

/** The same for a row among many. */
export const drawHint = (hint: Hint, words: Words) => (
  <span className={`z-light z-light-${hint.tone}`}>{said(hint, words)}</span>
)

function said(hint: Hint, { hints, warnings }: Words) {
  if (hint.why === 'noCadre') return hints.noCadre
  return hint.why === 'notSeen' ? hints.notSeen(hint.days) : warnings[hint.why](hint.days)
}
