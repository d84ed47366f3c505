import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import type { ShownRefusal } from '#app/ui/form/use-refusal.ts'
import { visitMessages } from './messages.ts'

/** The end was before the start: one press says that it is the next day's, and saves. */
export function NextDayQuestion({ refusal }: { refusal: ShownRefusal | undefined }) {
  const m = useMessages(visitMessages)
  const { endedOn, endTime } = refusal?.facts ?? {}
  if (refusal?.code !== 'visits.pastMidnight' || typeof endedOn !== 'string') return null
  return (
    <Button
      type="submit"
      onClick={({ currentTarget }) => {
        const field = currentTarget.form?.elements.namedItem('endedOn')
        if (field instanceof HTMLInputElement) field.value = endedOn
      }}
    >
      {m.untilNextDay(String(endTime))}
    </Button>
  )
}
