import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { mergeMessages } from '#app/domain/merges/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LevelTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { labelMessages } from '../label-messages.ts'
import { firmMessages } from './messages.ts'
import { sentences } from './sentences.ts'
import type { EntryOf, FirmEntry } from './timeline.server.ts'

/** One entry in the office's words; `short` inside a folded run. */
export function EntryText({ entry, short = false }: { entry: FirmEntry; short?: boolean }) {
  if (entry.kind === 'visit') return <VisitText visit={entry} />
  if (entry.kind === 'stage') return <MoveText move={entry} short={short} />
  if (entry.kind === 'ticket') return <TicketText ticket={entry} />
  if (entry.kind === 'note') return <NoteText note={entry} />
  if (entry.kind === 'care') return <CareText care={entry} />
  return <ChangeText change={entry} />
}

function VisitText({ visit }: { visit: EntryOf<'visit'> }) {
  const m = useMessages(firmMessages)
  const l = useMessages(labelMessages)
  const locale = useLocale()
  const place = locale === 'en' ? visit.cityEn : visit.city
  return (
    <>
      <div className="firm-what">
        <Link to={at.visits.one(visit.id)}>
          <b>{l.modes[visit.mode]}</b>
        </Link>
        <span className="z-muted">{[place, l.visitStates[visit.status]].filter(Boolean).join(m.comma)}</span>
      </div>
      <div className="firm-body">
        {sentences([visit.people?.join(m.comma), visit.summary, visit.needs], m.stop)}
      </div>
    </>
  )
}

function MoveText({ move, short }: { move: EntryOf<'stage'>; short: boolean }) {
  const m = useMessages(firmMessages)
  const l = useMessages(labelMessages)
  const to = move.to ? l.stages[move.to] : ''
  const title = move.toExit
    ? m.left(l.exits[move.toExit])
    : move.from
      ? m.move(l.stages[move.from], to)
      : m.opened(to)
  if (short) return <span>{title}</span>
  const who = [
    move.appliedBy && m.appliedBy(move.appliedBy),
    move.reviewedBy && m.confirmedBy(move.reviewedBy),
  ]
  return (
    <>
      <div className="firm-what">
        <Link to={at.projects.one(move.projectId)}>
          <b>{title}</b>
        </Link>
        {move.status === 'applied' && <span className="z-muted">{m.applied}</span>}
      </div>
      <div className="firm-body">{[...who, move.reason].filter(Boolean).join(m.comma)}</div>
    </>
  )
}

function TicketText({ ticket }: { ticket: EntryOf<'ticket'> }) {
  const m = useMessages(firmMessages)
  const l = useMessages(labelMessages)
  const locale = useLocale()
  const satisfaction = ticket.satisfaction as keyof typeof l.satisfactions | null
  const body = [
    ticket.handler && m.handledBy(ticket.handler),
    satisfaction && m.followedUp(ticket.solved ? m.solved : m.unsolved, l.satisfactions[satisfaction]),
    ticket.reopenedCount ? m.reopened(ticket.reopenedCount) : null,
  ]
  return (
    <>
      <div className="firm-what">
        <LevelTag level={ticket.level}>{l.levels[ticket.level]}</LevelTag>
        <Link to={at.tickets.one(ticket.id)}>
          <b>{ticket.title ?? (locale === 'en' ? ticket.categoryEn : ticket.category)}</b>
        </Link>
        <span className="z-muted">{l.ticketStates[ticket.state]}</span>
      </div>
      <div className="firm-body">{body.filter(Boolean).join(m.comma) || ticket.number}</div>
    </>
  )
}

function NoteText({ note }: { note: EntryOf<'note'> }) {
  const m = useMessages(firmMessages)
  return (
    <>
      <div className="firm-what">
        <Link to={at.enterprises.note(note.enterpriseId, note.id)} preventScrollReset>
          <b>{m.noteBy(note.author ?? '')}</b>
        </Link>
      </div>
      <div className="firm-body">{note.text}</div>
    </>
  )
}

function CareText({ care }: { care: EntryOf<'care'> }) {
  const m = useMessages(firmMessages)
  const l = useMessages(labelMessages)
  const locale = useLocale()
  const { today } = useRootData()
  if (care.what === 'plan')
    return (
      <div className="firm-what">
        <Link to={at.plans.one(care.id)}>
          <b>{m.planPublished(care.number)}</b>
        </Link>
      </div>
    )
  const until = care.until && m.until(formatDay(care.until, locale, today))
  return (
    <>
      <div className="firm-what">
        <b>{m.assigned(l.roles[care.role], care.name)}</b>
      </div>
      <div className="firm-body">{[until, care.reason].filter(Boolean).join(m.comma)}</div>
    </>
  )
}

function ChangeText({ change }: { change: EntryOf<'change'> }) {
  const m = useMessages(firmMessages)
  const locale = useLocale()
  const events: Record<string, string> = {
    ...enterpriseMessages[locale].events,
    ...contactMessages[locale].events,
    ...associationMessages[locale].events,
    ...mergeMessages[locale].events,
  }
  const said = events[change.event]
  return change.merge ? (
    <div className="firm-what">
      <Link to={at.merges.one(change.merge)}>
        <b>{said}</b>
      </Link>
      <span className="z-muted">{change.by}</span>
    </div>
  ) : (
    <span className="z-secondary">{[said, change.by].filter(Boolean).join(m.comma)}</span>
  )
}
