import { Link, useSearchParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { TicketLight } from '#app/domain/tickets/ticket-light.tsx'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { LevelTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { labelMessages } from '../label-messages.ts'
import type { FirmPage } from './page.server.ts'
import { pressingOf } from './pressing.ts'
import { waitingMessages } from './waiting-messages.ts'
import { When, waitingPart } from './waiting-part.tsx'

const shownFirst = 3

/** A phone's first block: what is past its time, or the one thing that comes next, before the long story. */
export function FirmPressing({ page }: { page: FirmPage }) {
  const m = useMessages(waitingMessages)
  const { today } = useRootData()
  const [search] = useSearchParams()
  const { late, matters } = pressingOf(page.open, [...page.promises, ...page.tasks], today)
  if (matters.length === 0 || search.get('kind')) return null
  const all = { search: '?tab=tickets', hash: waitingPart }
  return (
    <div className="firm-pressing z-noprint">
      <Section
        title={late ? m.overdue : m.comesNext}
        count={late || undefined}
        action={
          <Link className="z-act" to={all} preventScrollReset>
            {m.allWaiting(page.waiting)}
          </Link>
        }
      >
        <ul>
          {matters.slice(0, shownFirst).map((matter) =>
            'ticket' in matter ? (
              <TicketLine key={matter.ticket.id} ticket={matter.ticket} />
            ) : (
              <li key={matter.row.id}>
                <Link to={all} preventScrollReset>
                  <b>{matter.row.title}</b>
                  <span className="z-ends">
                    <When row={matter.row} />
                    <span className="z-muted z-small">{matter.row.owner}</span>
                  </span>
                </Link>
              </li>
            ),
          )}
        </ul>
      </Section>
    </div>
  )
}

function TicketLine({ ticket }: { ticket: FirmPage['open'][number] }) {
  const l = useMessages(labelMessages)
  const locale = useLocale()
  const isFull = ticket.access === 'full'
  return (
    <li>
      <Link to={at.tickets.one(ticket.id)}>
        <b>
          <LevelTag level={ticket.level}>{l.levels[ticket.level]}</LevelTag>{' '}
          {isFull ? ticket.title : ticket.category && nameIn(locale, ticket.category)}
        </b>
        <span className="z-ends">
          <TicketLight light={ticket.light} />
          <span className="z-muted z-small">{isFull && ticket.handler?.name}</span>
        </span>
      </Link>
    </li>
  )
}
