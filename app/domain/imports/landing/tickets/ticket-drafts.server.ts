import { v7 as uuidv7 } from 'uuid'
import { findableAs } from '#app/domain/findable.server.ts'
import { type DueTimes, dueTimes, type ServiceLimits } from '#app/domain/tickets/service-limits.ts'
import { isOpen, type Level, type TicketState } from '#app/domain/tickets/ticket.ts'
import type { WorkingCalendar } from '#app/domain/working-days/working-days.ts'
import { type Desk, enteredBy } from '../desk.ts'
import type { Draft, Row } from '../draft.ts'
import { isDone, type SaidTicket } from './read.ts'

/** What a ticket of the past is measured by. */
export type Measures = {
  policy: { id: string; limits: ServiceLimits }
  calendar: WorkingCalendar
  level: Level
}
export type ToldTicket = {
  row: Row
  said: SaidTicket
  enterpriseId: string | null
  author: { id: string | null; name: string | null }
  mergedIntoId: string | null
}

/** A ticket of the past, with everything that is known of when what was done. Its clocks ran then, and call nobody now. */
export function bornTicket(ticket: ToldTicket, number: string, measures: Measures, desk: Desk): Draft[] {
  const { row, said, enterpriseId, author, mergedIntoId } = ticket
  const id = row.recordId
  const { times, state, handlerId } = said
  const due = dueOf(said, measures)
  const values = {
    number,
    enterpriseId,
    title: said.title,
    description: said.description,
    categoryCode: said.categoryCode,
    level: measures.level,
    channel: said.channel,
    state,
    stateBefore: state === 'parked' ? 'in_progress' : null,
    receivedAt: said.receivedAt,
    firstReceiverId: said.firstReceiverId ?? author.id ?? desk.importerId,
    handlerId,
    slaPolicyId: measures.policy.id,
    ...due,
    originalDueAt: times.originalDue ?? due.solveDueAt,
    respondedAt: firstAnswer(said),
    onSiteAt: times.onSite ?? null,
    businessDeadlineAt: times.deadline ?? null,
    businessDeadlineName: said.deadlineName,
    promisedAt: times.promised ?? null,
    siteAddress: said.siteAddress,
    resolvedAt: isDone(state) ? (times.done ?? null) : null,
    solution: state === 'withdrawn' ? null : said.solution,
    rootCause: said.rootCause,
    confirmedAt: times.confirmed ?? null,
    withdrawnReason: state === 'withdrawn' ? said.solution : null,
    mergedIntoId,
    parkRecheckOn: state === 'parked' ? said.recheckOn : null,
    parkReason: state === 'parked' ? said.parkReason : null,
    ...findableAs.ticket(said),
    ...enteredBy(desk, author.name),
  }
  const told = {
    event: 'ticket.raised',
    kind: 'ticket',
    ticketId: id,
    enterpriseIds: enterpriseId ? [enterpriseId] : [],
    at: said.receivedAt,
    ...(author.id && { actorId: author.id }),
  }
  const hung = (table: string, values: object): Draft => ({
    table,
    id: uuidv7(),
    op: 'insert',
    values: { ticketId: id, ...values },
  })
  return [
    { table: 'tickets', id, op: 'insert', values, told },
    ...said.requesters.map((one) =>
      hung('requesters', {
        ...one,
        channel: said.channel,
        joinedAt: said.receivedAt,
        namedBy: desk.importerId,
      }),
    ),
    ...dispatch(said, desk).map((one) => hung('dispatches', one)),
    ...calls(said, author.id ?? desk.importerId).map((one) => hung('followUps', one)),
    ...storyOf(said, ticket, desk).map((one) => hung('entries', one)),
  ]
}

/** The first of answered, on site and done is the first contact, as when it is worked on here. */
export function firstAnswer({ times, state }: SaidTicket): Date | null {
  const known = [times.responded, times.onSite, ...(isDone(state) ? [times.done] : [])]
  const all = known.flatMap((at) => (at ? [at.getTime()] : []))
  return all.length > 0 ? new Date(Math.min(...all)) : null
}

/** When it was due: as the ledger has it, else by the limits of its day. */
function dueOf({ times, receivedAt }: SaidTicket, { policy, calendar, level }: Measures): DueTimes {
  const due = dueTimes(policy.limits, level, receivedAt, calendar, times.deadline ?? null)
  return {
    ...due,
    responseDueAt: times.responseDue ?? due.responseDueAt,
    solveDueAt: times.solveDue ?? due.solveDueAt,
  }
}

/** Who handles it has signed for it, unless it still waits for that. */
function dispatch({ handlerId, times, receivedAt, state }: SaidTicket, desk: Desk) {
  if (!handlerId) return []
  const at = times.dispatched ?? receivedAt
  const isSigned = state !== 'dispatched'
  return [{ toId: handlerId, byId: desk.confirmerId ?? desk.importerId, at, signedAt: isSigned ? at : null }]
}

/** Calls of follow-up: an answer counts where both are said, whether it is solved and how content they are. */
function calls({ missed, solved, satisfaction, callerId, times, receivedAt }: SaidTicket, by: string) {
  const at = times.called ?? times.confirmed ?? times.done ?? receivedAt
  const caller = { callerId: callerId ?? by, at }
  const vain = Array.from({ length: missed }, () => ({ ...caller, reached: false, valid: false }))
  if (solved === null && satisfaction === null) return vain
  const valid = solved !== null && satisfaction !== null
  return [...vain, { ...caller, reached: true, valid, solved, satisfaction }]
}

type Entry = {
  kind: string
  at: Date
  toState: TicketState | null
  text?: string | null
  particulars?: object
}

/** What the ledger tells of the ticket's story, each at its time. */
function storyOf(said: SaidTicket, { author, mergedIntoId }: ToldTicket, desk: Desk) {
  const { times, state, receivedAt, solution } = said
  const end = times.closed ?? times.confirmed ?? times.done ?? receivedAt
  const lines: (Entry | false | undefined)[] = [
    {
      kind: 'raised',
      at: receivedAt,
      toState: 'new',
      text: said.description ?? said.title,
      particulars: { names: said.requesters.map(({ name }) => name), channel: said.channel },
    },
    times.accepted && { kind: 'accepted', at: times.accepted, toState: 'accepted' },
    times.responded && { kind: 'answered', at: times.responded, toState: null },
    times.dispatched &&
      said.handlerId !== null && {
        kind: 'dispatched',
        at: times.dispatched,
        toState: 'dispatched',
        particulars: { toId: said.handlerId },
      },
    times.onSite && { kind: 'arrived', at: times.onSite, toState: 'on_site' },
    isDone(state) && times.done && { kind: 'resolved', at: times.done, toState: 'resolved', text: solution },
    times.confirmed && { kind: 'confirmed', at: times.confirmed, toState: 'confirmed' },
    said.satisfaction !== null && {
      kind: 'followed_up',
      at: times.called ?? end,
      toState: state === 'parked' || isOpen(state) ? null : 'followed_up',
      particulars: { solved: said.solved === true, satisfaction: said.satisfaction },
    },
    state === 'archived' && { kind: 'archived', at: end, toState: 'archived' },
    state === 'parked' && { kind: 'parked', at: end, toState: 'parked', text: said.parkReason },
    state === 'withdrawn' && { kind: 'withdrawn', at: end, toState: 'withdrawn', text: solution },
    mergedIntoId !== null && {
      kind: 'merged',
      at: end,
      toState: 'merged',
      particulars: { intoId: mergedIntoId },
    },
  ]
  return lines
    .filter((line) => typeof line === 'object')
    .map((line) => ({
      text: null,
      particulars: {},
      ...line,
      writtenAt: desk.now,
      late: true,
      authorId: author.id ?? desk.importerId,
    }))
}
