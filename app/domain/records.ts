import type { Fields } from './record.ts'
import type { Spoken } from './record-words.ts'

const described = import.meta.glob<Record<string, Spoken<Fields>>>('./*/record.ts', { eager: true })

/** The word of what a dialog stands over a page for: `honours` in `/projects/7/honours/new`. */
export const wordAt = (pathname: string) => pathname.split('/')[3] ?? ''

/** The described record of a word. */
export const recordOf = (word: string) => Object.values(described[`./${word}/record.ts`] ?? {})[0]

/** Every described record by its word. */
export const allRecords = () =>
  Object.entries(described).map(([file, module]) => [file.split('/')[1]!, Object.values(module)[0]!] as const)
