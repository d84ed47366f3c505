import type { Fields } from './record.ts'
import type { Spoken } from './record-words.ts'

const described = import.meta.glob<Record<string, Spoken<Fields>>>('./*/record.ts', { eager: true })

/** The word of what a dialog stands over a page for: `contacts` in `/enterprises/7/contacts/new`, `units` in `/settings/units/new`. */
export const wordAt = (pathname: string) => {
  const [, first, second = '', third = ''] = pathname.split('/')
  return first === 'settings' ? second : third
}

/** The words of all described records. */
export const describedWords = Object.keys(described).map((file) => file.split('/')[1] as string)

/** The described record of a word. */
export const recordOf = (word: string) => Object.values(described[`./${word}/record.ts`] ?? {})[0]
