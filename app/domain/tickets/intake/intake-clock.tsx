import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { ClockBar } from '#app/ui/time/clock-bar.tsx'
import type { ClockMark } from '#app/ui/time/clock-layout.ts'
import { wordDue } from '../due-words.ts'
import type { IntakeAnswer } from '../intake-facts.server.ts'
import { intakeMessages } from '../intake-messages.ts'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'

/** The limits the level brings; the one for arriving only when someone has to go. */
export function IntakeClock({ facts, isOnSite }: { facts: IntakeAnswer; isOnSite: boolean }) {
  const m = useMessages(intakeMessages)
  const { levels, lights } = useMessages(ticketMessages)
  const { clock } = useMessages(ticketPages)
  const locale = useLocale()
  const { now, today } = useRootData()
  const { due, level, receivedAt } = facts
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
  const kind = due.clock === 'natural' ? m.natural : m.working
  return (
    <Section title={m.clock} count={`${levels[level]} · ${kind}`}>
      <ClockBar label={m.clock} marks={marks} now={receivedAt} />
      <PropertyList>
        <Property label={m.responseBy}>{say(due.responseDueAt)}</Property>
        {isOnSite && due.onSiteDueAt && <Property label={m.onSiteBy}>{say(due.onSiteDueAt)}</Property>}
        <Property label={m.solveBy}>{say(due.solveDueAt)}</Property>
      </PropertyList>
      {due.provisional && <p className="z-small z-secondary">{lights.provisional}</p>}
    </Section>
  )
}
