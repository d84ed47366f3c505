import { at } from '#app/addresses.ts'
import { daysBetween } from '#app/domain/calendar.ts'
import type { LastCall } from '#app/domain/tickets/desk/part.ts'
import { ticketMessages } from '#app/domain/tickets/messages.ts'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import type { EntryOf } from './entries.ts'
import { rowMessages } from './row-messages.ts'
import type { Reader, Said } from './say.ts'

type CallEntry = EntryOf<'call'> | EntryOf<'again'> | EntryOf<'early'>

/** A call to make today: whom, about what, what was said before, and how often nobody took it. */
export function sayCall({ row }: EntryOf<'call'>, reader: Reader): Said {
  const m = rowMessages[reader.locale]
  const kind = row.inVain ? m.kinds.callAgain : row.answer ? m.kinds.askAgain : m.kinds.call
  return {
    ...matterOf(row),
    kind,
    reasons: [whoOf(row), restOf(row, reader), handlerOf(row, reader)].filter(Boolean),
    heard: heard(row.answer, reader),
    light: row.inVain > 1 ? { tone: 'warn', text: m.lastAttempt } : null,
    tries: { made: row.inVain, text: row.inVain ? m.attempt(row.inVain + 1) : m.neverCalled },
    to: at.followUp.call(row.id),
    verb: { label: m.verbs.call, to: at.followUp.call(row.id) },
    others: [{ label: m.verbs.open, to: at.tickets.one(row.id) }],
  }
}

/** Said not to be solved: taken up again now, or when the parked matter is looked at again. */
export function sayAgain({ row }: EntryOf<'again'>, reader: Reader): Said {
  const m = rowMessages[reader.locale]
  const page = at.tickets.one(row.id)
  const isParked = row.state === 'parked'
  return {
    ...matterOf(row),
    kind: isParked ? m.kinds.askAgain : m.kinds.again,
    reasons: [isParked ? m.parked : '', handlerOf(row, reader)].filter(Boolean),
    heard: heard(row.answer, reader),
    light: { tone: 'warn', text: m.unsolved },
    to: at.followUp.call(row.id),
    verb: isParked
      ? { label: m.verbs.open, to: page }
      : { label: m.verbs.reopen, to: at.tickets.step(row.id, 'reopen') },
    others: isParked ? [] : [{ label: m.verbs.open, to: page }],
  }
}

/** A call that comes: it is not made before its day. */
export function sayEarly({ row }: EntryOf<'early'>, reader: Reader): Said {
  const m = rowMessages[reader.locale]
  const days = row.callOn ? daysBetween(reader.today, row.callOn) : 0
  return {
    ...matterOf(row),
    kind: row.answer ? m.kinds.askAgain : m.kinds.call,
    reasons: [restOf(row, reader), m.afterDay, handlerOf(row, reader)].filter(Boolean),
    light: { tone: 'good', text: m.inDays(days) },
    to: at.tickets.one(row.id),
    verb: { label: m.verbs.open, to: at.tickets.one(row.id) },
    others: [],
  }
}

function matterOf({ enterprise, number, title, facts }: CallEntry['row']) {
  return {
    name: enterprise?.name ?? number,
    sample: enterprise?.sample ?? false,
    what: title,
    ...(facts ? { level: facts.level } : {}),
  }
}

const whoOf = ({ facts }: CallEntry['row']) =>
  [facts?.requester?.name, facts?.requester?.phone].filter(Boolean).join(' ')

const handlerOf = ({ facts }: CallEntry['row'], { locale }: Reader) =>
  facts?.handler ? rowMessages[locale].handledBy(facts.handler) : ''

function restOf({ state, restsSince }: CallEntry['row'], { locale, today }: Reader) {
  const m = rowMessages[locale]
  if (state === 'parked') return m.parked
  return restsSince ? m.doneOn(formatDay(dayIn(restsSince), locale, today)) : ''
}

/** What the requester said last, and when. */
function heard(answer: LastCall | null, { locale, today }: Reader) {
  if (!answer) return ''
  const m = rowMessages[locale]
  const said = [
    answer.solved === false ? m.unsolved : '',
    answer.satisfaction ? ticketMessages[locale].satisfactions[answer.satisfaction] : '',
  ]
  return m.heard(formatDay(dayIn(answer.at), locale, today), said.filter(Boolean).join(m.comma))
}
