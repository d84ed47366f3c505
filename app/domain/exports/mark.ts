import type { Locale } from '#app/i18n/messages.ts'
import { exportMessages } from './messages.ts'

/** Who took a file, when (the park's wall time), under which number, who agreed and what for: stands in the file itself. */
export type Mark = {
  by: string
  at: string
  number: string
  decider: string | null
  filter: string
  purpose: string
}

/** The mark, a line for each of its parts. */
export function markLines(mark: Mark, locale: Locale): [string, string][] {
  const { by, at, number, decider, filter, purpose } = mark
  const m = exportMessages[locale]
  return [
    [m.takenBy, by],
    [m.takenAt, at],
    [m.number, number],
    ...(decider ? [[m.agreedBy, decider] satisfies [string, string]] : []),
    [m.filter, filter],
    [m.purpose, purpose],
  ]
}
