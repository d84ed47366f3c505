import { useMessages } from '#app/i18n/use-messages.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { PrintPage } from '#app/ui/layout/print-page.tsx'
import { LevelTag, SampleTag } from '#app/ui/mark.tsx'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import type { getTicket, TicketDetail } from '../queries.server.ts'
import { TicketLight } from '../ticket-light.tsx'
import { AtHand } from './at-hand.tsx'
import { Facts, Site } from './facts.tsx'
import { People } from './people.tsx'
import { Say } from './say.tsx'
import { arrangeSteps, canTake, isAside } from './step-order.ts'
import { Steps } from './steps.tsx'
import { Story } from './story.tsx'
import { TicketClock } from './ticket-clock.tsx'
import { TicketHead } from './ticket-head.tsx'

export function TicketPage({ ticket, entryId }: { ticket: TicketDetail; entryId: string }) {
  const m = useMessages(ticketPages)
  return (
    <article>
      <PrintPage title={ticket.title} says={ticket.number}>
        <TicketHead ticket={ticket} />
        <div className="tickets-body">
          <div className="tickets-act">
            <AtHand ticket={ticket} />
            <Steps ticket={ticket} />
            <Site ticket={ticket} />
          </div>
          <div className="tickets-clock">
            <TicketClock ticket={ticket} />
          </div>
          <section className="tickets-talk" aria-label={m.story}>
            {canTake(ticket, 'note') && (
              <Say ticketId={ticket.id} entryId={entryId} isMain={isAside(arrangeSteps(ticket).main[0])} />
            )}
            <Story entries={ticket.entries} />
            <p className="z-small z-muted">{m.serverTime}</p>
          </section>
          <aside className="tickets-side">
            <People ticket={ticket} />
            <Facts ticket={ticket} />
          </aside>
        </div>
      </PrintPage>
    </article>
  )
}

/** What someone who does not work on it sees. */
export function TicketCard({
  ticket,
}: {
  ticket: Extract<Awaited<ReturnType<typeof getTicket>>, { access: 'card' }>
}) {
  const m = useMessages(ticketMessages)
  const pages = useMessages(ticketPages)
  return (
    <div className="z-page">
      <PageHeader
        title={ticket.number}
        meta={<LevelTag level={ticket.level}>{m.levels[ticket.level]}</LevelTag>}
      />
      <p>
        {ticket.category?.name} · {ticket.enterprise?.name}
        <SampleTag sample={ticket.enterprise?.sample} /> · {m.states[ticket.state]} ·{' '}
        <TicketLight light={ticket.light} />
      </p>
      <p className="z-secondary" style={{ marginTop: 12 }}>
        {pages.card}
      </p>
    </div>
  )
}
