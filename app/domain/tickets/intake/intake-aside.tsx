import { Link } from '@remix-run/react'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { Light } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { ClockBar } from '#app/ui/time/clock-bar.tsx'
import type { ClockMark } from '#app/ui/time/clock-layout.ts'
import { wordDue } from '../due-words.ts'
import type { IntakeAnswer } from '../intake-facts.server.ts'
import { intakeMessages } from '../intake-messages.ts'
import { ticketPages } from '../page-messages.ts'

/** What looks the same, the clock it will run by, and the firm. */
export function IntakeAside({ facts }: { facts: IntakeAnswer | undefined }) {
  const m = useMessages(intakeMessages)
  const { clock } = useMessages(ticketPages)
  const locale = useLocale()
  const { now, today } = useRootData()
  if (!facts) return <aside className="tickets-aside" aria-busy="true" />
  const { alike, due, firm, receivedAt } = facts
  const say = (at: Date) => wordDue(at, { locale, now, today })
  const marks: ClockMark[] = [
    { key: 'a', at: receivedAt, kind: 'now', below: `${say(receivedAt)} ${clock.received}` },
    {
      key: 'b',
      at: due.responseDueAt,
      kind: 'due',
      above: `${say(due.responseDueAt)} ${clock.answer}`,
      below: '',
    },
    { key: 'd', at: due.solveDueAt, kind: 'cap', below: `${say(due.solveDueAt)} ${clock.due}` },
  ]
  return (
    <aside className="tickets-aside">
      {alike.map(({ id, number, title, receivedAt }) => (
        <div key={id} className="z-banner" role="status">
          <div>
            <Light tone="warn">{m.alike}</Light>
            <p>{m.alikeBody(number, title ?? '', formatInstant(receivedAt, locale, now, { short: true }))}</p>
            <p className="z-small">{m.alikeHint}</p>
          </div>
          <Link className="z-button" to={`/tickets/${id}`} target="_blank" rel="noreferrer">
            {m.openAlike}
          </Link>
        </div>
      ))}
      <Section title={m.clock} count={due.clock === 'natural' ? m.natural : m.working}>
        <ClockBar label={m.clock} marks={marks} now={receivedAt} />
        <PropertyList>
          <Property label={m.responseBy}>{say(due.responseDueAt)}</Property>
          {due.onSiteDueAt && <Property label={m.onSiteBy}>{say(due.onSiteDueAt)}</Property>}
          <Property label={m.solveBy}>{say(due.solveDueAt)}</Property>
        </PropertyList>
      </Section>
      {firm && (
        <Section title={m.firmBeside}>
          <PropertyList>
            <Property label={m.cadre}>{firm.cadre ?? <Light tone="red">{m.noCadre}</Light>}</Property>
            <Property label={m.openTickets}>{m.tickets(firm.openTickets)}</Property>
          </PropertyList>
        </Section>
      )}
    </aside>
  )
}
