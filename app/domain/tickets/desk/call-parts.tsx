import { IconPhone } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { deskMessages } from '../desk-messages.ts'
import { canTake } from '../page/step-order.ts'
import { StepButton } from '../page/steps.tsx'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { deskFactsOf, isUnsolved } from './part.ts'

type Props = { ticket: TicketDetail }

/** Whom to ring. Calling leads through the reveal, which asks why and is audited. */
export function Callees({ ticket }: Props) {
  const pages = useMessages(ticketPages)
  const mayReveal = can(ticket, 'tickets.revealRequester')
  return ticket.requesters.map(({ id, name, phone, sample, canReveal }) => (
    <p key={id} className="z-row">
      <span>
        {name}
        <SampleTag sample={sample} /> <span className="z-muted z-num">{phone}</span>
      </span>
      {mayReveal && canReveal && phone && (
        <LinkButton
          className="z-spacer"
          to={at.followUp.reveal(ticket.id, id)}
          aria-label={`${pages.dial} ${name}`}
          preventScrollReset
        >
          <IconPhone className="z-icon" aria-hidden="true" />
          {pages.dial}
        </LinkButton>
      )}
    </p>
  ))
}

/** What to say as the call is taken, and which attempt it is. */
export function Opening({ ticket }: Props) {
  const m = useMessages(deskMessages)
  const locale = useLocale()
  const { actor, today } = useRootData()
  const { answer, inVain } = deskFactsOf(ticket)
  const name = actor?.name ?? ''
  const isRedone = answer && isUnsolved(answer) && ticket.state !== 'parked'
  return (
    <>
      <p className="tickets-spoken">
        {isRedone
          ? m.spokenAgain(name, ticket.title, formatDay(dayIn(answer.at), locale, today))
          : m.spoken(name, ticket.title)}
      </p>
      <p>
        <b>{m.attempt(inVain + 1, answer !== null)}</b>{' '}
        <span className="z-small z-secondary">{m.inVain(inVain)}</span>
      </p>
    </>
  )
}

/** Said not to be solved, and nobody has taken it up since: back to work, or filed. */
export function Again({ ticket }: Props) {
  const m = useMessages(deskMessages)
  const steps = (['reopen', 'archive'] as const).filter((step) => canTake(ticket, step))
  return (
    <div className="z-stack">
      <p className="z-small z-secondary">{m.hints.again}</p>
      <div className="z-row">
        {steps.map((step) => (
          <StepButton key={step} ticket={ticket} step={step} tone="plain" />
        ))}
      </div>
    </div>
  )
}
