import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { deskMessages } from '../desk-messages.ts'
import { StepForm } from '../page/step-form.tsx'
import { canTake } from '../page/step-order.ts'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'

/** What to say, whom to call, and the three questions. */
export function CallSheet({ ticket }: { ticket: TicketDetail }) {
  const m = useMessages(deskMessages)
  const pages = useMessages(ticketPages)
  const { actor } = useRootData()
  const { firstReceiver, handler } = ticket.people
  const chain = [firstReceiver?.name, handler?.name, ...ticket.helpers.map(({ name }) => name)]
  const mayCall = canTake(ticket, 'followUp')
  return (
    <article className="tickets-pane">
      <p className="z-num z-strong">{ticket.number}</p>
      <div>
        <h1 className="tickets-pane-title">
          {ticket.title} · {ticket.enterprise?.name}
          <SampleTag sample={ticket.enterprise?.sample} />
        </h1>
        <p className="z-small z-secondary">
          {m.chain} {[...new Set(chain.filter(Boolean))].join(' · ')}
        </p>
      </div>
      {ticket.requesters.map(({ id, name, phone, sample }) => (
        <p key={id} className="z-row">
          <span>
            {name}
            <SampleTag sample={sample} /> <span className="z-muted z-num">{phone}</span>
          </span>
          {can(ticket, 'tickets.revealRequester') && phone && (
            <LinkButton className="z-spacer" to={at.tickets.reveal(ticket.id, id)}>
              {pages.reveal}
            </LinkButton>
          )}
        </p>
      ))}
      {mayCall ? (
        <>
          <p className="tickets-spoken">{m.spoken(actor?.name ?? '', ticket.title)}</p>
          <StepForm key={ticket.id} ticket={ticket} step="followUp" mergeInto={[]} />
        </>
      ) : (
        <p className="z-secondary">
          {ticket.state === 'archived' || ticket.followUps.length > 0 ? m.already : m.outside}
        </p>
      )}
      <span>
        <LinkButton to={at.tickets.one(ticket.id)}>{m.open}</LinkButton>
      </span>
    </article>
  )
}
