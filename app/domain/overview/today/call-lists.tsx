import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { ticketMessages } from '#app/domain/tickets/messages.ts'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { todayMessages } from './messages.ts'
import type { Today } from './today.server.ts'

/** What the last calls said, so that what went wrong is not forgotten. */
export function CalledList({ rows }: { rows: Today['called'] }) {
  const m = useMessages(todayMessages)
  const { satisfactions } = useMessages(ticketMessages)
  const locale = useLocale()
  const { today } = useRootData()
  if (rows.length === 0) return null
  return (
    <Section title={m.called}>
      <ul className="today-rows today-called">
        {rows.map(({ id, answer, enterprise, number, title }) => (
          <li key={id}>
            <span className="today-at today-at-day">
              {formatDay(answer && dayIn(answer.at), locale, today)}
            </span>
            <Link to={at.followUp.call(id)}>
              <b>{enterprise?.name ?? number}</b>
              <SampleTag sample={enterprise?.sample} />
              {'\u2002'}
              {title}
            </Link>
            {answer?.solved === false ? (
              <Light tone="warn">{m.notSolved}</Light>
            ) : (
              <span className="z-small z-muted">
                {answer?.satisfaction ? satisfactions[answer.satisfaction] : '—'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
