import type { LastCall } from '#app/domain/tickets/desk/part.ts'
import { deskMessages } from '#app/domain/tickets/desk-messages.ts'
import { ticketMessages } from '#app/domain/tickets/messages.ts'
import { stepMessages } from '#app/domain/tickets/step-messages.ts'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import type { EntryOf } from './entries.ts'
import { todayMessages } from './messages.ts'

/** What was answered to the three questions last time, before they are asked again. */
export function LastAnswers({ answer }: { answer: LastCall }) {
  const m = useMessages(todayMessages)
  const { fields, satisfactions } = useMessages(ticketMessages)
  const { answers } = useMessages(stepMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const { inTime, solved, satisfaction } = answer
  const asked = [
    [fields.contactedInTime, inTime === null ? answers.unsure : inTime ? answers.inTime : answers.notInTime],
    [fields.solved, solved ? answers.solved : answers.notSolved],
    [fields.satisfaction, satisfaction ? satisfactions[satisfaction] : '—'],
  ]
  return (
    <dl className="today-answers">
      <div>
        <dt>{m.lastTime}</dt>
        <dd>{formatDay(dayIn(answer.at), locale, today)}</dd>
      </div>
      {asked.map(([question, said], place) => (
        <div key={question}>
          <dt>
            {place + 1} {question}
          </dt>
          <dd className="z-strong">{said}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What to say as the call is taken. */
export function Spoken({ row: { title, answer } }: { row: EntryOf<'call'>['row'] }) {
  const m = useMessages(deskMessages)
  const locale = useLocale()
  const { today, actor } = useRootData()
  const name = actor?.name ?? ''
  const isUnsolved = answer?.solved === false
  return (
    <p className="today-spoken">
      {isUnsolved
        ? m.spokenAgain(name, title, formatDay(dayIn(answer.at), locale, today))
        : m.spoken(name, title)}
    </p>
  )
}
