import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Light } from '#app/ui/mark.tsx'
import type { Hint } from './hints.ts'

/** The light of a firm with its reason. */
export function HintLight({ hint }: { hint: Hint }) {
  const m = useMessages(enterpriseMessages).hints
  return <Light tone={hint.tone}>{hint.why === 'noCadre' ? m.noCadre : m[hint.why](hint.days)}</Light>
}
