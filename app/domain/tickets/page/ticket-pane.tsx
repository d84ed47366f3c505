import { at } from '#app/addresses.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { SampleTag } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { TicketLight } from '../ticket-light.tsx'
import { ticketWaits } from '../waits-messages.ts'
import { copyText } from './copy-text.ts'
import { arrangeSteps } from './step-order.ts'
import { StepButton } from './steps.tsx'
import { Story } from './story.tsx'
import { TicketClock } from './ticket-clock.tsx'

/** The ticket beside the queue: enough to decide what to do next. */
export function TicketPane({ ticket }: { ticket: TicketDetail }) {
  const m = useMessages(ticketMessages)
  const pages = useMessages(ticketPages)
  const { escalations } = useMessages(ticketWaits)
  const locale = useLocale()
  const { now, today } = useRootData()
  const { firstReceiver, handler } = ticket.people
  return (
    <article className="tickets-pane">
      <p className="z-num z-strong">{ticket.number}</p>
      <div>
        <h1 className="tickets-pane-title">{ticket.title}</h1>
        <p className="z-small z-secondary">
          {ticket.enterprise?.name}
          <SampleTag sample={ticket.enterprise?.sample} /> · {m.levels[ticket.level]} ·{' '}
          <TicketLight light={ticket.light} />
        </p>
      </div>
      {ticket.escalation && <p className="z-small z-secondary">{escalations[ticket.escalation]}</p>}
      {ticket.provisional && <p className="z-small z-secondary">{m.lights.provisional}</p>}
      <TicketClock ticket={ticket} inPane />
      <PropertyList>
        <Property label={pages.columns.state}>{m.states[ticket.state]}</Property>
        {ticket.siteKind && (
          <Property label={pages.site}>
            {m.siteKinds[ticket.siteKind]} · {ticket.siteAddress}
          </Property>
        )}
        <Property label={pages.requesters}>{ticket.requesters.map(({ name }) => name).join(' · ')}</Property>
        <Property label={pages.firstReceiver}>{firstReceiver?.name}</Property>
        <Property label={pages.handler}>{handler?.name}</Property>
      </PropertyList>
      <div className="z-row">
        <LinkButton tone="plain" to={at.tickets.one(ticket.id)}>
          {pages.openWhole}
        </LinkButton>
        {arrangeSteps(ticket)
          .main.slice(0, 2)
          .map((step) => (
            <StepButton key={step} ticket={ticket} step={step} tone="plain" />
          ))}
        <CopyButton text={copyText(ticket, { locale, now, today })} />
      </div>
      <Story entries={ticket.entries} limit={8} />
    </article>
  )
}
