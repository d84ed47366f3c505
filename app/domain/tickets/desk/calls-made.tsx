import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { deskMessages } from '../desk-messages.ts'
import { ticketMessages } from '../messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { stepMessages } from '../step-messages.ts'

type Call = TicketDetail['followUps'][number]

/** What the requester said when the call was taken, who called and when. */
export function CallResult({ call }: { call: Call }) {
  const m = useMessages(deskMessages)
  const { fields } = useMessages(ticketMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const { contactedInTime, solved, satisfaction } = useSaid(call)
  return (
    <Section title={m.answered}>
      <PropertyList>
        <Property label={fields.contactedInTime}>{contactedInTime}</Property>
        <Property label={fields.solved}>{solved}</Property>
        <Property label={fields.satisfaction}>{satisfaction}</Property>
        <Property label={fields.note}>{call.note}</Property>
        <Property label={m.who}>{call.caller}</Property>
        <Property label={m.when}>{formatInstant(call.at, locale, now)}</Property>
      </PropertyList>
    </Section>
  )
}

/** The other calls, newest first, a line each. */
export function CallsMade({ calls }: { calls: Call[] }) {
  const m = useMessages(deskMessages)
  if (calls.length === 0) return null
  return (
    <Section title={m.earlier} count={calls.length}>
      <ul className="z-stack">
        {calls.toReversed().map((call) => (
          <CallLine key={call.id} call={call} />
        ))}
      </ul>
    </Section>
  )
}

function CallLine({ call }: { call: Call }) {
  const { reachedNo } = useMessages(stepMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const { solved, satisfaction } = useSaid(call)
  const said = call.reached ? [solved, satisfaction] : [reachedNo]
  return (
    <li className="z-small z-secondary">
      {[formatInstant(call.at, locale, now), call.caller, ...said, call.note].filter(Boolean).join(' · ')}
    </li>
  )
}

function useSaid({ contactedInTime, solved, satisfaction }: Call) {
  const { answers } = useMessages(stepMessages)
  const { satisfactions } = useMessages(ticketMessages)
  return {
    contactedInTime:
      contactedInTime === null ? answers.unsure : contactedInTime ? answers.inTime : answers.notInTime,
    solved: solved === null ? null : solved ? answers.solved : answers.notSolved,
    satisfaction: satisfaction && satisfactions[satisfaction],
  }
}
