import { Link } from '@remix-run/react'
import { IconPhone } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { EntryWords } from './story.tsx'

/** For whoever stands at the firm with a phone: the latest that happened, and whom to call about it. */
export function AtHand({ ticket }: { ticket: TicketDetail }) {
  const m = useMessages(ticketPages)
  const locale = useLocale()
  const { now, actor } = useRootData()
  const [latest] = ticket.entries
  const [requester] = ticket.requesters
  const { firstReceiver, handler } = ticket.people
  const mayReveal = can(ticket, 'tickets.revealRequester') && requester?.canReveal
  const colleague = [handler, firstReceiver].find((one) => one?.officePhone && one.id !== actor?.id)
  return (
    <div className="tickets-hand z-noprint">
      {latest && (
        <p className="z-small">
          <span className="z-muted">
            {m.latest} {formatInstant(latest.at, locale, now, { short: true })}
          </span>{' '}
          <EntryWords entry={latest} />
        </p>
      )}
      <div className="z-row">
        {requester && mayReveal && (
          <Link
            className="z-button"
            to={at.tickets.reveal(ticket.id, requester.id)}
            preventScrollReset
            aria-label={`${m.reveal} ${requester.name}`}
          >
            <IconPhone className="z-icon" aria-hidden="true" />
            {requester.name}
          </Link>
        )}
        {colleague && (
          <a
            className="z-button"
            href={`tel:${colleague.officePhone}`}
            aria-label={`${m.dial} ${colleague.name}`}
          >
            <IconPhone className="z-icon" aria-hidden="true" />
            {colleague.name}
          </a>
        )}
      </div>
    </div>
  )
}
