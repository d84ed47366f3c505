import type { Context } from '#app/domain/context.ts'

/**
 * A record by the keys of the columns its import reads, references by the names they are found by; its place is told
 * by `place`, or else by its id.
 */
export type WordRow = { id: string; place?: string } & Record<string, unknown>

/** One word as a sheet of everything: its import’s subject, and its records some at a time, by id. */
export type WordRows = {
  /** The subject’s word: its columns are what its import reads. */
  word: string
  /** The columns said, by their keys, in their order. */
  keys: readonly string[]
  /** Columns no import reads: what is masked, and numbers of our own. */
  beside?: readonly ('number' | 'phone' | 'email')[]
  rows: (ctx: Context, after: string, limit: number) => Promise<WordRow[]>
}

/** Before every id. */
export const start = '00000000-0000-0000-0000-000000000000'

/** Keys of columns, parted by blanks. */
export const columns = (keys: string) => keys.trim().split(/\s+/)
