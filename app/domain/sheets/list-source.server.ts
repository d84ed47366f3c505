import type { Context } from '#app/domain/context.ts'
import type { AnyListSheet } from '#app/domain/exports/list-sheet.ts'
import { atMost, type Leaf, type SheetColumns, type Value } from '#app/domain/exports/sheet.ts'
import { readStrictly } from './read-strictly.ts'
import type { Source } from './source.ts'

/** Rows asked for at a time: each asking is short, and the file waits while they are written. */
const atATime = 200
const shownAhead = 5

/** A list as something to take away. */
export function listSource(list: AnyListSheet): Source {
  const { title, roles, count, columns, page, said } = list
  return {
    title,
    roles,
    count,
    most: atMost,
    read: (filter) => readStrictly(list.filter, filter),
    reads: (filter) => list.filter.safeParse(filter).success,
    said: async (ctx, filter) => (await said(ctx, filter)).filter(Boolean).join(' · '),
    leaves: async (ctx, filter) => [await listLeaf(ctx, list, filter, atMost)],
    ahead: async (ctx, filter) => {
      const [known, { items }] = await Promise.all([columns(ctx), page(ctx, filter, undefined, shownAhead)])
      return { columns: known.map(([name]) => name), rows: items.map((row) => valuesOf(known, row)) }
    },
  }
}

/** A list as a sheet of at most `most` rows. */
export async function listLeaf(
  ctx: Context,
  list: AnyListSheet,
  filter: unknown,
  most: number,
): Promise<Leaf> {
  const known = await list.columns(ctx)
  return {
    title: list.title(ctx.locale),
    columns: known.map(([name]) => name),
    async *batches() {
      let left = most
      for await (const rows of walk(ctx, list, filter)) {
        yield rows.slice(0, left).map((row) => valuesOf(known, row))
        left -= rows.length
        if (left <= 0) return
      }
    },
  }
}

type Row = { id: string }

/**
 * Every row of a list once, page by page. What was changed meanwhile moved to the list's head, behind the reader's back:
 * so its head is read again until it brings nothing new.
 */
async function* walk(ctx: Context, { page }: AnyListSheet, filter: unknown): AsyncGenerator<Row[]> {
  const seen = new Set<string>()
  const fresh = (rows: readonly Row[]) => rows.filter(({ id }) => !seen.has(id) && seen.add(id))
  let after: string | undefined
  let pages = 0
  do {
    pages += 1
    const { items, next } = await page(ctx, filter, after, atATime)
    const rows = fresh(items)
    if (rows.length) yield rows
    after = next ?? undefined
  } while (after)
  // One asking sees one moment.
  for (let again: string | undefined, isNew = pages > 1; isNew; ) {
    const { items, next } = await page(ctx, filter, again, atATime)
    const rows = fresh(items)
    if (rows.length) yield rows
    again = next ?? undefined
    isNew = rows.length > 0 && again !== undefined
  }
}

const valuesOf = (columns: SheetColumns<Row>, row: Row): Value[] => columns.map(([, value]) => value(row))
