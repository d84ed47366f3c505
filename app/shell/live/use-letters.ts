import { useNavigate } from '@remix-run/react'
import { useLocale } from '#app/i18n/use-messages.ts'
import type { Letter } from './line.ts'

/** A letter may come twice under the same event id. */
const seen = new Set<string>()

/** Says what concerns the user, once for each event, with a way there; its words come when there is something to say. */
export function useLetters() {
  const locale = useLocale()
  const navigate = useNavigate()
  return (letter: Letter) => {
    if (seen.has(letter.eventId)) return
    seen.add(letter.eventId)
    if (document.visibilityState !== 'visible') return
    void import('./say-letter.ts').then(
      ({ sayLetter }) => sayLetter(letter, locale, navigate),
      () => {},
    )
  }
}
