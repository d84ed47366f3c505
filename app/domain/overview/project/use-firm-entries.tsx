import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { daysBetween } from '#app/domain/calendar.ts'
import type { OtherEntry } from '#app/domain/projects/page/project-history.tsx'
import { dayIn } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LevelTag } from '#app/ui/mark.tsx'
import { sentences } from '../firm/sentences.ts'
import { labelMessages } from '../label-messages.ts'
import type { FirmBeside } from './firm.server.ts'
import { besideMessages } from './messages.ts'

/** What happened around the firm, for the project's own timeline; each says that it is the firm's. */
export function useFirmEntries(beside: FirmBeside | null): OtherEntry[] {
  const m = useMessages(besideMessages)
  const l = useMessages(labelMessages)
  const isEnglish = useLocale() === 'en'
  if (!beside) return []
  const visits = beside.visits.map((visit) => ({
    id: visit.id,
    at: visit.at,
    kind: 'visit',
    kindName: m.kinds.visit,
    from: m.from.visit,
    state: visit.status === 'held',
    title: (
      <>
        <Link to={at.visits.one(visit.id)} className="beside-link">
          <b>{l.modes[visit.mode]}</b>
        </Link>{' '}
        <span className="z-muted">
          {[isEnglish ? visit.cityEn : visit.city, l.visitStates[visit.status]].filter(Boolean).join(m.comma)}
        </span>
      </>
    ),
    body: sentences([m.names(visit.people ?? []), visit.summary, visit.needs], m.stop),
  }))
  const tickets = beside.tickets.map((ticket) => ({
    id: ticket.id,
    at: ticket.at,
    kind: 'ticket',
    kindName: m.kinds.ticket,
    from: m.from.ticket,
    state: ticket.resolvedAt !== null,
    title: (
      <>
        <LevelTag level={ticket.level}>{l.levels[ticket.level]}</LevelTag>{' '}
        <Link to={at.tickets.one(ticket.id)} className="beside-link">
          <b>{ticket.title ?? (isEnglish ? ticket.categoryEn : ticket.category)}</b>
        </Link>{' '}
        <span className="z-muted">{l.ticketStates[ticket.state]}</span>
      </>
    ),
    body: ticket.handler ? m.handledBy(ticket.handler) : '',
  }))
  const kept = beside.promises.flatMap((one) => {
    if (!one.doneAt) return []
    const early = one.dueOn ? daysBetween(dayIn(one.doneAt), one.dueOn) : 0
    const when = early > 0 ? m.keptEarly(early) : early < 0 ? m.keptLate(-early) : ''
    return {
      id: one.id,
      at: one.doneAt,
      kind: 'promise',
      kindName: m.kinds.promise,
      from: m.from.promise,
      state: true,
      title: (
        <>
          <b>{m.keptTitle}</b> {one.title}
        </>
      ),
      body: [one.owner, when].filter(Boolean).join(m.comma),
    }
  })
  return [...visits, ...tickets, ...kept]
}
