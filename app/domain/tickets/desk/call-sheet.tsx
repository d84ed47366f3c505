import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { deskMessages } from '../desk-messages.ts'
import { StepForm } from '../page/step-form.tsx'
import { canTake } from '../page/step-order.ts'
import type { TicketDetail } from '../queries.server.ts'
import { Again, Callees, Opening } from './call-parts.tsx'
import { CallResult, CallsMade } from './calls-made.tsx'
import { deskFactsOf, partOf } from './part.ts'

/** Whom to call and what to ask; where the call was made, what was said. */
export function CallSheet({ ticket }: { ticket: TicketDetail }) {
  const m = useMessages(deskMessages)
  const { today } = useRootData()
  const { firstReceiver, handler } = ticket.people
  const chain = [firstReceiver?.name, handler?.name, ...ticket.helpers.map(({ name }) => name)]
  const mayCall = canTake(ticket, 'followUp')
  const part = partOf(deskFactsOf(ticket), today)
  const isWaiting = mayCall && (part === 'due' || part === 'early')
  const result = isWaiting ? undefined : ticket.followUps.findLast(({ valid }) => valid)
  const form = <StepForm key={ticket.id} ticket={ticket} step="followUp" mergeInto={[]} />
  return (
    <article className="tickets-pane">
      <p className="z-row tickets-pane-top">
        <span className="z-num z-strong">{ticket.number}</span>
        <Link className="z-link z-tap z-spacer" to={at.tickets.one(ticket.id)}>
          {m.open}
        </Link>
      </p>
      <div>
        <h1 className="tickets-pane-title">
          {ticket.title} · {ticket.enterprise?.name}
          <SampleTag sample={ticket.enterprise?.sample} />
        </h1>
        <p className="z-small z-secondary">
          {m.chain} {[...new Set(chain.filter(Boolean))].join(' · ')}
        </p>
      </div>
      <Callees ticket={ticket} />
      {isWaiting && <Opening ticket={ticket} />}
      {result && <CallResult call={result} />}
      {part === 'again' && <Again ticket={ticket} />}
      <CallsMade calls={ticket.followUps.filter((call) => call !== result)} />
      {isWaiting && form}
      {!mayCall && !result && (
        <p className="z-secondary">
          {part === 'invalid'
            ? m.hints.invalid
            : ticket.abilities['tickets.followUp'] === 'tickets.chainFollowsUp'
              ? m.outside
              : m.already}
        </p>
      )}
      {mayCall && !isWaiting && (
        <details className="z-more">
          <summary>{m.another}</summary>
          <p className="z-small z-secondary">{m.anotherHint}</p>
          {form}
        </details>
      )}
    </article>
  )
}
