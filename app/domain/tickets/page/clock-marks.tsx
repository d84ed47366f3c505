import { formatDay, formatDuration, formatTime } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import type { ClockMark } from '#app/ui/time/clock-layout.ts'
import { endDay, endTime, wordDue } from '../due-words.ts'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { isOpen } from '../ticket.ts'

/** What the bar is drawn from: a ticket's times. */
export type TimedTicket = Pick<
  TicketDetail,
  | 'state'
  | 'receivedAt'
  | 'respondedAt'
  | 'responseDueAt'
  | 'onSiteAt'
  | 'onSiteDueAt'
  | 'resolvedAt'
  | 'confirmedAt'
  | 'promisedAt'
  | 'solveDueAt'
  | 'businessDeadlineAt'
  | 'businessDeadlineName'
> &
  Partial<Pick<TicketDetail, 'parkedAt'>>

type Reader = { locale: Locale; now: string | Date; today: string }

/** The ticket's times for the bar: what was, now, what we promised, the limit and the requester's own deadline. */
export function clockMarks(ticket: TimedTicket, reader: Reader): ClockMark[] {
  const { locale } = reader
  const m = ticketPages[locale].clock
  const now = new Date(reader.now)
  const { receivedAt, respondedAt, responseDueAt, onSiteAt, onSiteDueAt, resolvedAt, confirmedAt } = ticket
  const { parkedAt } = ticket
  const { promisedAt, solveDueAt, businessDeadlineAt, businessDeadlineName } = ticket
  const lastAt = isOpen(ticket.state) || ticket.state === 'parked' ? now : (confirmedAt ?? resolvedAt ?? now)
  // What lasted a night is told in hours, with its day where it changes; what lasted longer in days.
  const isShort = lastAt.getTime() - receivedAt.getTime() < 36 * 3_600_000
  const when = (at: Date) =>
    at > now ? wordDue(at, reader) : isShort ? endTime(at) : formatDay(endDay(at), locale, reader.today)
  // On phones the word goes below its time: the line break is kept there alone.
  const below = (at: Date, word: string) => `${when(at)}\n${word}`
  const span = (from: Date, to: Date) => formatDuration((to.getTime() - from.getTime()) / 60_000, locale)
  const atOnce = respondedAt?.getTime() === receivedAt.getTime()
  const marks: (ClockMark | false | null)[] = [
    {
      key: 'a-received',
      at: receivedAt,
      kind: 'past',
      below: below(receivedAt, atOnce ? `${m.received} · ${m.answered}` : m.received),
    },
    respondedAt &&
      !atOnce && {
        key: 'b-answered',
        at: respondedAt,
        kind: 'past',
        below: below(respondedAt, m.answered),
        above: span(receivedAt, respondedAt),
      },
    onSiteAt && {
      key: 'c-arrived',
      at: onSiteAt,
      kind: 'past',
      below: below(onSiteAt, m.arrived),
      ...(onSiteDueAt ? { above: m.within(when(onSiteDueAt)) } : {}),
    },
    resolvedAt && { key: 'd-resolved', at: resolvedAt, kind: 'past', below: below(resolvedAt, m.resolved) },
    confirmedAt && {
      key: 'e-confirmed',
      at: confirmedAt,
      kind: 'past',
      below: below(confirmedAt, m.confirmed),
    },
  ]
  const isParked = ticket.state === 'parked'
  if (isParked && parkedAt)
    marks.push({ key: 'f-parked', at: parkedAt, kind: 'past', below: below(parkedAt, m.parked) })
  if (!isOpen(ticket.state) && !isParked) return isShort ? withDays(kept(marks), reader) : kept(marks)
  const same = businessDeadlineAt?.getTime() === solveDueAt.getTime()
  const dueKind = solveDueAt > now ? 'due' : 'past'
  marks.push(
    { key: 'm-now', at: now, kind: 'now', above: formatTime(now), below: '' },
    !respondedAt && {
      key: 'n-answer',
      at: responseDueAt,
      kind: responseDueAt > now ? 'due' : 'past',
      below: below(responseDueAt, m.answer),
    },
    promisedAt && {
      key: 'o-promised',
      at: promisedAt,
      kind: promisedAt > now ? 'due' : 'past',
      ...(promisedAt > now ? { above: m.left(span(now, promisedAt)) } : {}),
      below: below(promisedAt, m.promised),
    },
    businessDeadlineAt && {
      key: 'p-deadline',
      at: businessDeadlineAt,
      kind: 'cap',
      ...(same ? { above: m.sameMoment } : {}),
      below: below(businessDeadlineAt, businessDeadlineName ? m.deadline(businessDeadlineName) : m.hard),
    },
    // While it stands still, when it runs out is not known yet.
    !same &&
      !isParked && {
        key: 'q-due',
        at: solveDueAt,
        kind: businessDeadlineAt ? dueKind : 'cap',
        below: below(solveDueAt, m.due),
      },
  )
  return isShort ? withDays(kept(marks), reader) : kept(marks)
}

const kept = (marks: (ClockMark | false | null)[]) => marks.filter((mark) => !!mark)

/** What was says its day where it is another than the one before it; at the beginning, than today. */
function withDays(marks: ClockMark[], { locale, now, today }: Reader): ClockMark[] {
  let day = today
  let isFirst = true
  const said = new Map<string, string>()
  for (const mark of marks.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (mark.at > new Date(now)) break
    const own = endDay(mark.at)
    if (own !== day) {
      const word = own === today && !isFirst ? ticketPages[locale].clock.today : formatDay(own, locale, day)
      said.set(mark.key, word)
    }
    day = own
    isFirst = false
  }
  return marks.map((mark) => {
    const word = said.get(mark.key)
    if (!word) return mark
    // Now stands above the line.
    return mark.kind === 'now' ? { ...mark, above: `${word} ${mark.above}` } : { ...mark, day: word }
  })
}
