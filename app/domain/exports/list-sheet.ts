import type { z } from 'zod'
import type { Role } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import type { Locale } from '#app/i18n/messages.ts'
import type { SheetColumns } from './sheet.ts'

type Row = { id: string }
export type ListPage<R> = { items: readonly R[]; next: string | null }

/** How a list leaves the house: described beside the list's own columns, and read by the very query its page asks. */
export type ListSheet<F, R extends Row> = {
  title: (locale: Locale) => string
  /** Who is shown the page. */
  roles: readonly Role[]
  /** The page's filter; read strictly, since a file of other rows than were meant would tell nobody. */
  filter: z.ZodType<F>
  /** What the filter says in words, part by part. */
  said: (ctx: Context, filter: F) => readonly Said[] | Promise<readonly Said[]>
  columns: (ctx: Context) => SheetColumns<R> | Promise<SheetColumns<R>>
  /** Counted to one beyond `most`. */
  count: (ctx: Context, filter: F, most: number) => Promise<number>
  /** So many rows in the page's own order, after the last page’s `next`. */
  page: (ctx: Context, filter: F, after: string | undefined, limit: number) => Promise<ListPage<R>>
}
export type Said = string | false | null | undefined

// biome-ignore lint/suspicious/noExplicitAny: a registry of lists, each with rows of its own
export type AnyListSheet = ListSheet<any, any>

/** Keeps the filter’s and the rows’ types while the sheet is described. */
export const listSheet = <F, R extends Row>(sheet: ListSheet<F, R>) => sheet
