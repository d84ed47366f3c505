import { dayIn, formatDay, formatInstant, formatTime } from '#app/i18n/format.ts'
import type { Entry } from './entries.ts'
import { rowMessages } from './row-messages.ts'
import { type Head, type Reader, say } from './say.ts'
import { headOfTicket } from './say-ticket.ts'

/** What stands large beside the one that comes first. */
export function headOf(entry: Entry, reader: Reader): Head {
  if (entry.kind === 'ticket') return headOfTicket(entry, reader)
  const { locale, now, today } = reader
  const m = rowMessages[locale]
  const { light } = say(entry, reader)
  if (entry.kind === 'visit') {
    const isLate = light?.tone !== 'good'
    const day = formatDay(entry.row.reportOn, locale, today)
    const time = formatTime(entry.row.startedAt)
    return {
      label: isLate ? m.firstOf.visitLate : m.firstOf.visit,
      ...(entry.row.reportOn === today ? { big: time } : { big: day }),
      small: light?.text,
      tone: isLate ? light?.tone : undefined,
    }
  }
  if (entry.kind === 'application')
    return {
      label: m.firstOf.application,
      big: formatInstant(entry.row.appliedAt, locale, now, { short: true }),
    }
  if (entry.kind === 'call')
    return {
      label: m.firstOf[entry.row.answer ? 'callAgain' : 'call'],
      big: m.attempt(entry.row.inVain + 1),
      small: entry.row.number,
    }
  if (entry.kind === 'early')
    return {
      label: m.firstOf.early,
      big: formatDay(entry.row.callOn, locale, today),
      small: entry.row.number,
    }
  if (entry.kind === 'again')
    return {
      label: m.firstOf.again,
      big: formatDay(entry.row.answer && dayIn(entry.row.answer.at), locale, today),
      small: entry.row.number,
    }
  if (entry.kind === 'task')
    return {
      label: m.firstOf.task,
      big: light?.tone === 'red' ? light.text : formatDay(entry.row.dueOn, locale, today),
      ...(light?.tone === 'red'
        ? { small: formatDay(entry.row.dueOn, locale, today), tone: 'red' }
        : { small: light?.text }),
    }
  if (entry.kind === 'export') return { label: m.firstOf.decision, big: String(entry.row.rows) }
  return { label: m.firstOf[entry.kind], big: light?.text ?? '—', tone: light?.tone }
}
