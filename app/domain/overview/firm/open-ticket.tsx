import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { wordDue } from '#app/domain/tickets/due-words.ts'
import type { TicketListRow } from '#app/domain/tickets/list.server.ts'
import { TicketLight } from '#app/domain/tickets/ticket-light.tsx'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LevelTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { labelMessages } from '../label-messages.ts'
import { firmMessages } from './messages.ts'

/** An open ticket with its time: the light of the queue, how much is used, due when, who works on it. */
export function OpenTicket({ ticket }: { ticket: TicketListRow }) {
  const m = useMessages(firmMessages)
  const l = useMessages(labelMessages)
  const locale = useLocale()
  const { now, today } = useRootData()
  const isFull = ticket.access === 'full'
  const handler = isFull ? ticket.handler?.name : undefined
  return (
    <li className="firm-ticket">
      <Link className="z-row" to={at.tickets.one(ticket.id)}>
        <LevelTag level={ticket.level}>{l.levels[ticket.level]}</LevelTag>
        <span className="z-strong z-small">
          {isFull ? ticket.title : ticket.category && nameIn(locale, ticket.category)}
        </span>
      </Link>
      {isFull && (
        <div className={`firm-used firm-used-${ticket.light.tone}`}>
          <i style={{ width: `${Math.min(100, Math.round(ticket.used.fraction * 100))}%` }} />
        </div>
      )}
      <p className="z-ends">
        <TicketLight light={ticket.light} />
        {isFull && (
          <span className="z-muted z-small">
            {m.dueAt(wordDue(ticket.solveDueAt, { locale, now, today }))}
          </span>
        )}
      </p>
      <p className="z-muted">
        {[handler && m.handledBy(handler), ticket.number].filter(Boolean).join(m.comma)}
      </p>
    </li>
  )
}
