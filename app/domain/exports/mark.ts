import type { Locale } from '#app/i18n/messages.ts'
import { exportMessages } from './messages.ts'

/** Who took a file, when (the park's wall time), under which number and what for: stands in the file itself. */
export type Mark = { by: string; at: string; number: string; filter: string; purpose: string }

/** The mark, a line for each of its parts. */
export function markLines({ by, at, number, filter, purpose }: Mark, locale: Locale): [string, string][] {
  const m = exportMessages[locale]
  return [
    [m.takenBy, by],
    [m.takenAt, at],
    [m.number, number],
    [m.filter, filter],
    [m.purpose, purpose],
  ]
}
