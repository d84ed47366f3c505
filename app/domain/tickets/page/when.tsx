import { useMessages } from '#app/i18n/use-messages.ts'
import { DayTimeInput } from '#app/ui/form/form-parts.tsx'
import { ticketPages } from '../page-messages.ts'
import { stepMessages } from '../step-messages.ts'

export type ErrorOf = (field: string) => string | undefined

/** Now, unless a day and time are given. */
export function When({ errorOf }: { errorOf: ErrorOf }) {
  const m = useMessages(stepMessages)
  const { backfill } = useMessages(ticketPages)
  const error = errorOf('atTime') ?? errorOf('atDay')
  return (
    <details className="z-more" open={error ? true : undefined}>
      <summary>{backfill}</summary>
      <DayTimeInput label={m.when} dayName="atDay" timeName="atTime" error={error} optional />
    </details>
  )
}
