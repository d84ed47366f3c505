import { and, desc, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { idShape } from '#app/addresses.ts'
import type { Day } from './calendar.ts'
import type { Context } from './context.ts'

type Ordered = { updatedAt: PgColumn | SQL; id: PgColumn | SQL }

/** Where a page ended, to the microsecond: `<microseconds>_<id>`. */
export const cursorOf = (t: Ordered): SQL<string> =>
  sql<string>`(extract(epoch from ${t.updatedAt}) * 1000000)::bigint || '_' || ${t.id}`

const latest = new RegExp(`^(\\d{1,16})_(${idShape})$`)

/** The rows after `cursor`, newest first. A cursor nobody gave out is no cursor: the list starts at its head. */
export function beyond(t: Ordered, cursor: string | undefined): SQL | undefined {
  const read = latest.exec(cursor ?? '')
  if (!read) return undefined
  const at = sql`(timestamptz 'epoch' + ${read[1]}::bigint * interval '1 microsecond')`
  return sql`(${t.updatedAt}, ${t.id}) < (${at}, ${read[2]}::uuid)`
}

/** Where a page of a list by days ended, `<day>_<id>`; null for a cursor nobody gave out. */
export function dayCursor(cursor = '', shape = idShape): { day: Day; id: string } | null {
  const [, day, id] = new RegExp(`^([\\d-]{10})_(${shape})$`).exec(cursor) ?? []
  return day && id && z.iso.date().safeParse(day).success ? { day, id } : null
}

/** How a list is cut into pages: by the latest change for people, by id for programs. */
export type Paging = { after?: string; walk?: true; updatedSince?: Date; limit?: number }

/** The newest change first or, for a walk, by id: no change moves that order, so every row is met once. */
export function paging(t: Ordered, { walk, after, updatedSince }: Paging) {
  if (!walk) return { beyond: beyond(t, after), order: [desc(t.updatedAt), desc(t.id)], cursor: cursorOf(t) }
  return {
    beyond: and(
      after ? sql`${t.id} < ${after}::uuid` : undefined,
      updatedSince ? sql`${t.updatedAt} >= ${updatedSince.toISOString()}::timestamptz` : undefined,
    ),
    order: [desc(t.id)],
    cursor: sql<string>`${t.id}::text`,
  }
}

const underWay = 60_000

/** The list as programs walk it. `asOf` lies a minute back, for what was under way while it was read. */
export const walked =
  <F extends Paging, R>(list: (ctx: Context, filter: F) => Promise<R>) =>
  async (ctx: Context, filter: F) => ({
    ...(await list(ctx, { ...filter, walk: true })),
    asOf: new Date(ctx.now.getTime() - underWay),
  })

/** One row more than the page tells whether there is a next one. */
export function pageOf<R extends { cursor: string }>(rows: R[], size: number) {
  const items = rows.slice(0, size)
  return { items, next: rows.length > size ? (items.at(-1)?.cursor ?? null) : null }
}

/** Counts stop here; a longer list says 「1000+」. */
export const countCap = 1000
