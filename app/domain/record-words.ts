import type { Locale } from '#app/i18n/messages.ts'
import type { Fields, RecordOf, Words } from './record.ts'

/** What the dialogs of a word say. */
export type DialogWords = Words & {
  add: string
  edit: string
  remove: string
  removeOf: (name: string) => string
  removeHint: string
}
export type Spoken<F extends Fields> = RecordOf<F> & { words: Record<Locale, DialogWords> }
