import type { Locale } from '#app/i18n/messages.ts'
import { wordDue, wordLight } from '../due-words.ts'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'

type Reader = { locale: Locale; now: string | Date; today: string }

/** A clean block for the chat; no numbers of people in it. */
export function copyText(ticket: TicketDetail, reader: Reader): string {
  const { locale } = reader
  const m = ticketMessages[locale]
  const pages = ticketPages[locale]
  const line = (label: string, value: string | null | undefined) =>
    value ? `${label}${locale === 'en' ? ': ' : '：'}${value}` : null
  const { people, enterprise, siteAddress, promisedAt, businessDeadlineAt } = ticket
  return [
    `[${m.levels[ticket.level]}] ${ticket.title} ${ticket.number}`,
    line(pages.enterprise, enterprise?.name),
    line(pages.columns.state, `${m.states[ticket.state]}，${wordLight(ticket.light, reader)}`),
    line(pages.clock.due, wordDue(ticket.solveDueAt, reader)),
    line(pages.clock.hard, businessDeadlineAt && wordDue(businessDeadlineAt, reader)),
    line(pages.clock.promised, promisedAt && wordDue(promisedAt, reader)),
    line(pages.site, siteAddress),
    line(pages.firstReceiver, people.firstReceiver?.name),
    line(pages.handler, people.handler?.name),
  ]
    .filter((said) => said !== null)
    .join('\n')
}
