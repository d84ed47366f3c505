import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { stageMessages } from '#app/domain/projects/stage-messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Light } from '#app/ui/mark.tsx'
import type { Hint } from './hints.ts'

/** The light of a firm with its reason. */
export function HintLight({ hint }: { hint: Hint }) {
  const m = useMessages(enterpriseMessages).hints
  const w = useMessages(stageMessages).warnings
  const said =
    hint.why === 'noCadre'
      ? m.noCadre
      : hint.why === 'notSeen'
        ? m.notSeen(hint.days)
        : w[hint.why](hint.days)
  return <Light tone={hint.tone}>{said}</Light>
}
