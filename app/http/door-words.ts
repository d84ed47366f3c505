import type { Refusal } from '#app/domain/refusal.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { doorMessages } from './messages.ts'

/** The door's own sentence for a refusal's code, or undefined: the outer door knows no other words. */
export const doorSentence = (code: string, locale: Locale): string | undefined =>
  (doorMessages[locale].refusals as Record<string, string>)[code.replace('.', '_')]

/** A sentence with its gaps filled (`{address}`), and the number under which the log keeps what nobody expected. */
export function filled(sentence: string | undefined, facts: Refusal['facts'], locale: Locale): string {
  const { refusals, number } = doorMessages[locale]
  const said = (sentence ?? refusals.unexpected).replace(/\{(\w+)\}/g, (gap, name: string) =>
    String(facts[name] ?? gap),
  )
  return typeof facts.requestId === 'string' ? `${said}${number(facts.requestId)}` : said
}
