import { and, eq, type GetColumnData, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Context } from './context.ts'
import { type Paging, pageOf, paging } from './keyset.server.ts'
import { cutsOf, type Fields, type RecordOf } from './record.ts'
import { missing } from './refusal.ts'

type Table = PgTable & Record<'id' | 'createdAt' | 'updatedAt' | 'deletedAt', PgColumn>
type Columns = Record<string, PgColumn | SQL>
type Order = SQL | PgColumn
type Cell<C> = C extends PgColumn ? GetColumnData<C> : C extends SQL<infer T> ? T : never
type RowOf<C extends Columns> = { [K in keyof C]: Cell<C[K]> }

type Asked<C extends Columns> = {
  of: RecordOf<Fields>
  table: Table
  columns: (ctx: Context) => C
  /** The reading rule in SQL; what was removed is left out beside it. */
  readable: (ctx: Context) => SQL | undefined
  /** The refusal of what is not there for the reader. */
  missing: string
  /** What leaves this word of a row: masked, say. */
  shown?: (row: RowOf<C>) => RowOf<C>
}

/** The rows of a described record: one, a page of those its cuts leave, and those a page of another word shows. */
export function recordQueries<C extends Columns>(word: Asked<C>) {
  const { of, table, readable, shown = (row) => row } = word
  const standing = (ctx: Context, where: SQL | undefined) =>
    and(isNull(table.deletedAt), readable(ctx), where)

  async function get(ctx: Context, id: string): Promise<RowOf<C>> {
    const rows = await ctx.db
      .select(word.columns(ctx) as Columns)
      .from(table as PgTable)
      .where(standing(ctx, eq(table.id, id)))
    const [row] = rows as RowOf<C>[]
    if (!row) throw missing(word.missing)
    return shown(row)
  }

  /** Newest change first, or by id for a walk. */
  async function list(ctx: Context, filter: Paging & Record<string, unknown>) {
    const size = filter.limit ?? 50
    const { beyond, order, cursor } = paging(table, filter)
    const rows = await ctx.db
      .select({ ...(word.columns(ctx) as Columns), cursor })
      .from(table as PgTable)
      .where(standing(ctx, and(cutBy(table, of, filter), beyond)))
      .orderBy(...order)
      .limit(size + 1)
    const { items, next } = pageOf(rows as (RowOf<C> & { cursor: string })[], size)
    return { items: items.map(({ cursor, ...row }) => shown(row as unknown as RowOf<C>)), next }
  }

  /** All that fit `where`, in the order they were entered unless another is given; a hundred at the most. */
  async function those(
    ctx: Context,
    where: SQL | undefined,
    order: Order[] = [table.createdAt],
    limit = 100,
  ) {
    const rows = await ctx.db
      .select(word.columns(ctx) as Columns)
      .from(table as PgTable)
      .where(standing(ctx, where))
      .orderBy(...order, table.id)
      .limit(limit)
    return (rows as RowOf<C>[]).map(shown)
  }

  return { get, list, those }
}

/** What the described cuts of a list leave of a table. */
export function cutBy<F extends Fields>(table: PgTable, of: RecordOf<F>, filter: object): SQL | undefined {
  const asked = filter as Record<string, unknown>
  const columns = table as unknown as Record<string, PgColumn>
  return and(
    ...cutsOf(of).flatMap(([cut, name]) => {
      const [column, value] = [columns[name], asked[cut]]
      return column && value !== undefined ? [eq(column, value)] : []
    }),
  )
}
