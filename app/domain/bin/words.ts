import { describedWords } from '#app/domain/records.ts'

/** Kinds of record that are described by hand. */
export const ownWords = ['visits', 'trips', 'amounts', 'milestones', 'rivals', 'plans'] as const

/** What was never more than retired. */
const lasting = ['entries']

/** The words whose removed records wait in the bin: those above, and every described record. */
export const binWords: [string, ...string[]] = [
  ...ownWords,
  ...describedWords.filter((word) => !lasting.includes(word)),
]
