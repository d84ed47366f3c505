import type { Role } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import type { Leaf, Sheet } from '#app/domain/exports/sheet.ts'
import type { Locale } from '#app/i18n/messages.ts'

/** What an export of one kind is made of, for a reader and a filter that was read. */
export type Source = {
  /** Who may ever ask for it. */
  roles: readonly Role[]
  title: (locale: Locale) => string
  /** Reads what was asked, or refuses it by its fields. */
  read: (filter: Record<string, unknown>) => unknown
  /** Whether it could be read. */
  reads: (filter: Record<string, unknown>) => boolean
  said: (ctx: Context, filter: unknown) => Promise<string>
  /** Rows to come, counted to one beyond `most`. */
  count: (ctx: Context, filter: unknown, most: number) => Promise<number>
  /** How many rows it may ever have. */
  most: number
  /** Its sheets; each reads for itself, some rows at a time. */
  leaves: (ctx: Context, filter: unknown) => Promise<Leaf[]>
  /** The first rows as they will stand in the file. */
  ahead: (ctx: Context, filter: unknown) => Promise<Sheet>
}
