import { useLocale } from '#app/i18n/use-messages.ts'
import { Light } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { TicketLight as Facts } from './clock.ts'
import { wordLight } from './due-words.ts'

/** The ticket's colour with its reason; a finished one has words and no colour. */
export function TicketLight({ light }: { light: Facts }) {
  const { now, today } = useRootData()
  const said = wordLight(light, { locale: useLocale(), now, today })
  return light.tone ? (
    <Light tone={light.tone}>{said}</Light>
  ) : (
    <span className="z-muted z-small">{said}</span>
  )
}
