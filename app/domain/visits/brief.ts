import { dayIn, formatDay, formatList, formatTime } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { visitMessages } from './messages.ts'
import type { FullVisit } from './page.server.ts'

/** The visit as a clean block for WeChat: who, when, what, what is owed. No phone numbers. */
export function visitBrief(
  visit: FullVisit,
  topicName: (code: string) => string,
  locale: Locale,
  today: string,
): string {
  const m = visitMessages[locale]
  const join = (list: string[]) => formatList(list, locale)
  const line = (label: string, text: string | null | undefined) =>
    text ? [`${label}${locale === 'en' ? ': ' : '：'}${text}`] : []
  return [
    `${m.modes[visit.mode]} ${join([...visit.firms, ...visit.associations].map(({ name }) => name))}`,
    spanWords(new Date(visit.startedAt), new Date(visit.endedAt), locale, today),
    ...line(m.ours, join(visit.ours.map(({ name }) => name))),
    ...line(m.theirs, join(visit.theirs.map(({ name, post }) => [name, post].filter(Boolean).join(' ')))),
    ...line(m.topics, join(visit.topics.map(topicName))),
    ...line(m.needs, visit.needs),
    ...line(m.summary, visit.summary),
    ...visit.tasks.flatMap(({ kind, title, dueOn }) =>
      line(
        kind === 'promise' ? m.promises : m.tasks,
        `${title}${dueOn ? ` (${formatDay(dueOn, locale, today)})` : ''}`,
      ),
    ),
  ].join('\n')
}

/** `2月8日 周一 09:00–10:00`; to midnight `–24:00`, beyond it the other day is named. */
export function spanWords(startedAt: Date, endedAt: Date, locale: Locale, today: string): string {
  const named = (instant: Date) => formatDay(dayIn(instant), locale, today, { weekday: true })
  const from = `${named(startedAt)} ${formatTime(startedAt)}`
  // The last moment the visit still took belongs to the day it ended on.
  const last = new Date(Math.max(endedAt.getTime() - 1, startedAt.getTime()))
  const end = formatTime(endedAt) === '00:00' && endedAt > startedAt ? '24:00' : formatTime(endedAt)
  return dayIn(last) === dayIn(startedAt) ? `${from}–${end}` : `${from} – ${named(last)} ${end}`
}
