import { whereIs } from '#app/domain/inbox/where.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { toast } from '#app/ui/feedback/toast.tsx'
import type { Letter } from './line.ts'
import { letterMessages } from './messages.ts'

/** What is said of one letter. */
export function sayLetter({ event, word, id }: Letter, locale: Locale, navigate: (to: string) => void) {
  const m = letterMessages[locale]
  const message = (m.events as Record<string, string>)[event]
  if (message) toast(message, { label: m.open, run: () => navigate(whereIs(word, id)) })
}
