import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import type { FactChange, Facts } from '../correction.ts'
import { deadlineMessages } from '../deadline-messages.ts'
import { wordDue } from '../due-words.ts'
import { ticketMessages } from '../messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { stepMessages } from '../step-messages.ts'

/** What was put right: each fact before and after, in words. */
export function Corrected({ entry }: { entry: TicketDetail['entries'][number] }) {
  const m = useMessages(stepMessages)
  const words = useMessages(ticketMessages)
  const { deadline } = useMessages(deadlineMessages)
  const locale = useLocale()
  const { now, today } = useRootData()
  const reader = { locale, now, today }
  const changes = (entry.particulars.changes ?? []) as FactChange[]
  const labelOf = (field: keyof Facts) =>
    field === 'businessDeadlineAt'
      ? deadline
      : words.fields[field === 'businessDeadlineName' ? 'deadlineName' : field]
  const say = (field: keyof Facts, value: string | null | undefined) => {
    if (!value) return m.noFact
    if (field === 'level') return words.levels[value as 'p0']
    if (field === 'siteKind') return words.siteKinds[value as 'in_park']
    if (field === 'businessDeadlineAt') return wordDue(value, reader)
    const category = field === 'categoryCode' && entry.categories.find(({ code }) => code === value)
    return category ? nameIn(locale, category) : value
  }
  return (
    <ul className="tickets-changes">
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          {field === 'siteContactPhone'
            ? m.phoneChanged
            : `${labelOf(field)} ${say(field, from)} → ${say(field, to)}`}
        </li>
      ))}
    </ul>
  )
}
