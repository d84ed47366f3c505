import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { daysBetween } from '#app/domain/calendar.ts'
import { TicketLight } from '#app/domain/tickets/ticket-light.tsx'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { LevelTag, Light } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { labelMessages } from '../label-messages.ts'
import type { FirmBeside } from './firm.server.ts'
import { besideMessages } from './messages.ts'

/** So many visits stand beside a project; the firm's page has all. */
const shownVisits = 4

export function FirmVisits({ beside: { firm, visits, may } }: { beside: FirmBeside }) {
  const m = useMessages(besideMessages)
  const l = useMessages(labelMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const held = visits.filter(({ status }) => status === 'held')
  const met = held.filter(({ mode }) => mode !== 'online').length
  return (
    <Section
      title={m.visits}
      count={held.length ? m.visitCount(held.length, met) : undefined}
      action={may.logVisit && <Act to={at.visits.new({ enterprise: firm.id })}>{m.logVisit}</Act>}
    >
      {visits.length === 0 && <p className="z-small z-muted">{m.noVisits}</p>}
      <ul className="beside-rows">
        {visits.slice(0, shownVisits).map((visit) => (
          <li key={visit.id}>
            <p>
              <Link to={at.visits.one(visit.id)}>
                <b>{l.modes[visit.mode]}</b>{' '}
                <span className="z-secondary">{m.names(visit.people ?? [])}</span>
              </Link>
              <span className="z-num">{formatDay(dayIn(visit.at), locale, today)}</span>
            </p>
            {visit.status !== 'held' && <p className="z-muted">{l.visitStates[visit.status]}</p>}
            {visit.needs && <p className="z-muted">{visit.needs}</p>}
          </li>
        ))}
      </ul>
      {visits.length > shownVisits && (
        <Act to={at.enterprises.one(firm.id)}>{m.moreVisits(visits.length - shownVisits)}</Act>
      )}
    </Section>
  )
}

export function FirmTickets({ beside: { firm, open, may } }: { beside: FirmBeside }) {
  const m = useMessages(besideMessages)
  const l = useMessages(labelMessages)
  const isEnglish = useLocale() === 'en'
  return (
    <Section
      title={m.tickets}
      count={open.length ? m.ticketCount(open.length) : undefined}
      action={may.raise && <Act to={at.tickets.new({ enterprise: firm.id })}>{m.raise}</Act>}
    >
      {open.length === 0 && <p className="z-small z-muted">{m.noTickets}</p>}
      <ul className="beside-rows">
        {open.map((ticket) => (
          <li key={ticket.id}>
            <p>
              <Link to={at.tickets.one(ticket.id)}>
                <LevelTag level={ticket.level}>{l.levels[ticket.level]}</LevelTag>{' '}
                <b>
                  {ticket.access === 'full'
                    ? ticket.title
                    : isEnglish
                      ? ticket.category?.nameEn
                      : ticket.category?.name}
                </b>
              </Link>
              <span>{ticket.access === 'full' && ticket.handler?.name}</span>
            </p>
            <p>
              <TicketLight light={ticket.light} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function FirmPromises({ promises }: Pick<FirmBeside, 'promises'>) {
  const m = useMessages(besideMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const open = promises.filter(({ status }) => status === 'open').length
  return (
    <Section title={m.promises} count={promises.length ? m.promiseCount(promises.length, open) : undefined}>
      {promises.length === 0 && <p className="z-small z-muted">{m.noPromises}</p>}
      <ul className="beside-rows">
        {promises.map((one) => (
          <li key={one.id} className={one.status === 'done' ? 'beside-done' : undefined}>
            <p>
              <span>
                <b>{one.title}</b>
              </span>
              {one.doneAt ? (
                <span className="z-num">{m.kept(formatDay(dayIn(one.doneAt), locale, today))}</span>
              ) : one.dueOn && one.dueOn < today ? (
                <Light tone="red">{m.late(daysBetween(one.dueOn, today))}</Light>
              ) : (
                <span className="z-num">
                  {one.dueOn ? m.due(formatDay(one.dueOn, locale, today)) : m.noDue}
                </span>
              )}
            </p>
            <p className="z-muted">{one.owner}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Act = ({ to, children }: { to: string; children: string }) => (
  <Link className="z-link z-small z-tap" to={to}>
    {children}
  </Link>
)
