import type { Locale } from '#app/i18n/messages.ts'
import { doorMessages } from './messages.ts'

/** Letters of a record's name that a toast has room for. */
const room = 24

/** What was done, with the name of the record it was done to, where the answer tells one: 已办完：回督办单. */
export function doneSentence(done: string, answer: unknown, locale: Locale): string {
  const name = nameOf(answer, locale)
  return name ? doorMessages[locale].doneTo(done, name) : done
}

function nameOf(answer: unknown, locale: Locale): string | undefined {
  const record = (answer ?? {}) as Record<string, unknown>
  const english = locale === 'en' ? [record.nameEn, record.titleEn] : []
  const named = [...english, record.title, record.name].find((one) => typeof one === 'string' && one !== '')
  if (typeof named !== 'string') return undefined
  const letters = [...named]
  return letters.length > room ? `${letters.slice(0, room - 1).join('')}…` : named
}
