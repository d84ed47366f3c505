import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatDuration } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { isOpen } from '../ticket.ts'
import { TicketLight } from '../ticket-light.tsx'
import { ticketWaits } from '../waits-messages.ts'
import { copyText } from './copy-text.ts'

/** What it is and how long there is. A P0 still open is the one solid red surface. */
export function TicketHead({ ticket }: { ticket: TicketDetail }) {
  const m = useMessages(ticketMessages)
  const pages = useMessages(ticketPages)
  const { escalations } = useMessages(ticketWaits)
  const locale = useLocale()
  const { now, today } = useRootData()
  const isHot = ticket.level === 'p0' && isOpen(ticket.state)
  return (
    <header className={`tickets-head${isHot ? ' tickets-p0' : ''}`}>
      <div className="tickets-head-meta">
        <span className="tickets-level">{m.levels[ticket.level]}</span>
        <span className="z-num">{ticket.number}</span>
        <span>{m.states[ticket.state]}</span>
        {ticket.provisional && <span>{m.lights.provisional}</span>}
        <span className="tickets-head-acts">
          <CopyButton text={copyText(ticket, { locale, now, today })} />
        </span>
      </div>
      <div className="tickets-head-say">
        <div>
          <h1>{ticket.title}</h1>
          <p>
            {ticket.enterprise && (
              <Link className="z-tap" to={at.enterprises.one(ticket.enterprise.id)}>
                {ticket.enterprise.name}
                <SampleTag sample={ticket.enterprise.sample} />
              </Link>
            )}
            {ticket.mergedInto && (
              <>
                {' · '}
                <Link className="z-link z-tap" to={at.tickets.one(ticket.mergedInto.id)}>
                  {pages.merged(ticket.mergedInto.number)}
                </Link>
              </>
            )}
          </p>
          {ticket.description && <p className="tickets-what">{ticket.description}</p>}
        </div>
        <div className="tickets-count">
          {isOpen(ticket.state) ? <Countdown ticket={ticket} /> : <TicketLight light={ticket.light} />}
          {ticket.escalation && (
            <p className="tickets-escalated">
              {leadsToDeadline(ticket, now) && <TicketLight light={ticket.light} />}
              <span>{escalations[ticket.escalation]}</span>
            </p>
          )}
        </div>
      </div>
    </header>
  )
}

// The requester's own deadline is what is counted down to while it is ahead, even when our limit has run out.
const leadsToDeadline = ({ businessDeadlineAt }: TicketDetail, now: string) =>
  businessDeadlineAt !== null && businessDeadlineAt > new Date(now)

function Countdown({ ticket }: { ticket: TicketDetail }) {
  const { countdown, clock } = useMessages(ticketPages)
  const { now } = useRootData()
  const locale = useLocale()
  const { businessDeadlineAt, businessDeadlineName, solveDueAt, clock: kind } = ticket
  const at = leadsToDeadline(ticket, now) ? (businessDeadlineAt as Date) : solveDueAt
  const minutes = (at.getTime() - new Date(now).getTime()) / 60_000
  if (kind === 'working' && !businessDeadlineAt) return <TicketLight light={ticket.light} />
  const said = formatDuration(Math.abs(minutes), locale)
  const label =
    minutes < 0
      ? countdown.over
      : at === businessDeadlineAt
        ? countdown.to(businessDeadlineName ?? clock.hard)
        : countdown.due
  return (
    <p>
      {label}
      {said.split(/(\d+)/).map((part, at) => (/^\d+$/.test(part) ? <b key={at}>{part}</b> : part))}
    </p>
  )
}
