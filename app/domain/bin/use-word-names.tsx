import { recordOf } from '#app/domain/records.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { binMessages } from './messages.ts'
import { binWords } from './words.ts'

/** What each kind of record is called: by its own words, or where it is described by hand, by the bin's. */
export function useWordNames(): Record<string, string> {
  const { words } = useMessages(binMessages)
  const locale = useLocale()
  const own: Record<string, string> = words
  const named = binWords.map((word) => [word, own[word] ?? recordOf(word)?.words[locale].title])
  return Object.fromEntries(named.map(([word, name]) => [word, String(name ?? word)]))
}
