import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Hint } from './hints.ts'
import { type HintWords, sayHint } from './say-hint.ts'

/** The light of a firm with its reason. */
export function HintLight({ hint }: { hint: Hint }) {
  const { hints } = useMessages(enterpriseMessages)
  const { warnings } = useMessages(stageMessages)
  return drawHint(hint, { hints, warnings })
}

/** The same for a row among many. */
export const drawHint = (hint: Hint, words: HintWords) => (
  <span className={`z-light z-light-${hint.tone}`}>{sayHint(hint, words)}</span>
)
