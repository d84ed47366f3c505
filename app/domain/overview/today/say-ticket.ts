import { at } from '#app/addresses.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { endDay, endTime, wordDue, wordLight } from '#app/domain/tickets/due-words.ts'
import { ticketMessages } from '#app/domain/tickets/messages.ts'
import { formatDay, formatDuration, formatInstant } from '#app/i18n/format.ts'
import type { EntryOf } from './entries.ts'
import { rowMessages } from './row-messages.ts'
import type { Head, Reader, Said } from './say.ts'
import { stepOf } from './ticket-acts.ts'

/** A ticket's row: what the reader is to do with it, and how long there is for it. */
export function sayTicket({ act, row, due }: EntryOf<'ticket'>, reader: Reader): Said {
  const { locale, now, today } = reader
  const m = rowMessages[locale]
  const words = ticketMessages[locale]
  const { facts, marks } = row
  const step = stepOf[act]
  const page = at.tickets.one(row.id)
  const when = formatInstant(facts.receivedAt, locale, now, { short: true })
  const isOthers = act === 'watch' || act === 'supervise' || act === 'confirm'
  const reasons = [
    facts.requester && m.reported(facts.requester.name, when, words.channels[facts.channel]),
    act === 'answer' && m.unanswered,
    act === 'answer' && !row.handler && m.undispatched,
    isOthers && row.handler && m.handledBy(row.handler.name),
    act === 'confirm' && facts.resolvedAt && m.doneOn(formatDay(dayOf(facts.resolvedAt), locale, today)),
    marks.includes('returned') && m.returned,
    marks.includes('supervised') && m.supervised,
  ]
  return {
    kind: m.acts[act],
    ...(row.enterprise ? { name: row.enterprise.name, sample: row.enterprise.sample } : { name: row.number }),
    what: row.title,
    level: row.level,
    reasons: reasons.filter((one) => typeof one === 'string'),
    light: due && row.light.tone ? { tone: row.light.tone, text: wordLight(row.light, reader) } : null,
    to: page,
    verb: { label: m.verbs[act], to: step ? at.tickets.step(row.id, step) : page },
    others: step ? [{ label: m.verbs.open, to: page }] : [],
  }
}

/** What stands large beside the ticket that comes first: how long there is, of which of its times. */
export function headOfTicket({ act, row, due }: EntryOf<'ticket'>, reader: Reader): Head {
  const { locale, now, today } = reader
  const m = rowMessages[locale]
  const { light } = row
  if (!due || !('minutes' in light))
    return { label: m.firstOf[act === 'confirm' ? 'confirm' : 'due'], big: row.number }
  const isPast = due < new Date(now)
  const span =
    light.days && isPast
      ? ticketMessages[locale].lights.workingDays(light.days)
      : formatDuration(light.minutes, locale)
  const isNear = light.minutes < 24 * 60
  const big =
    isPast || isNear ? span : endDay(due) === today ? endTime(due) : formatDay(endDay(due), locale, today)
  return {
    label: m.firstOf[isPast ? (`${light.why}Late` as const) : light.why],
    big,
    tone: light.tone,
    small: m.dueAt(wordDue(due, reader)),
  }
}
