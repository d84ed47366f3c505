import { at } from '#app/addresses.ts'
import { daysBetween } from '#app/domain/calendar.ts'
import { wordDue } from '#app/domain/tickets/due-words.ts'
import { TicketLight } from '#app/domain/tickets/ticket-light.tsx'
import { formatDay } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { LevelTag, Light } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { labelMessages } from '../label-messages.ts'
import type { FirmBeside } from './firm.server.ts'
import { besideMessages } from './messages.ts'

type Props = { blocker: NonNullable<FirmBeside['blocker']> }

/** What holds the project up, its hour and its owner: above the project's own checklist. */
export function BlockerBlock({ blocker }: Props) {
  return 'ticket' in blocker ? (
    <TicketBlock ticket={blocker.ticket} of={blocker.of} />
  ) : (
    <PromiseBlock promise={blocker.promise} of={blocker.of} />
  )
}

function TicketBlock({ ticket, of }: { ticket: FirmBeside['open'][number]; of: number }) {
  const m = useMessages(besideMessages)
  const locale = useLocale()
  const { now, today } = useRootData()
  const l = useMessages(labelMessages)
  const isFull = ticket.access === 'full'
  const category = ticket.category && nameIn(locale, ticket.category)
  return (
    <div className="beside-block">
      <div>
        <p className="z-small z-muted">{m.blocked.ticket(of)}</p>
        <h2>{isFull ? ticket.title : category}</h2>
        <p className="z-small z-secondary beside-line">
          <LevelTag level={ticket.level}>{l.levels[ticket.level]}</LevelTag>
          {isFull && (
            <span>
              {[
                ticket.handler ? m.handledBy(ticket.handler.name) : m.blocked.nobody,
                m.blocked.limit(wordDue(ticket.solveDueAt, { locale, now, today })),
              ].join(m.comma)}
            </span>
          )}
          <TicketLight light={ticket.light} />
        </p>
      </div>
      <LinkButton tone="primary" to={at.tickets.one(ticket.id)}>
        {m.blocked.see}
      </LinkButton>
    </div>
  )
}

function PromiseBlock({ promise, of }: { promise: FirmBeside['promises'][number]; of: number }) {
  const m = useMessages(besideMessages)
  const locale = useLocale()
  const { today, actor } = useRootData()
  return (
    <div className="beside-block">
      <div>
        <p className="z-small z-muted">{m.blocked.promise(of)}</p>
        <h2>{promise.title}</h2>
        <p className="z-small z-secondary beside-line">
          <span>
            {[
              m.handledBy(promise.owner),
              m.blocked.promisedFor(formatDay(promise.dueOn, locale, today)),
            ].join(m.comma)}
          </span>
          {promise.dueOn && <Light tone="red">{m.late(daysBetween(promise.dueOn, today))}</Light>}
        </p>
      </div>
      {promise.ownerId === actor?.id && (
        <LinkButton tone="primary" to={at.today()}>
          {m.blocked.done}
        </LinkButton>
      )}
    </div>
  )
}
