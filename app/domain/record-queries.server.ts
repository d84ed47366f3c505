import { and, eq, type GetColumnData, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { wordOf } from './activity/telling.ts'
import type { Context } from './context.ts'
import { type Paging, pageOf, paging } from './keyset.server.ts'
import { cutsOf, type Fields, type RecordOf } from './record.ts'
import { columnsIn } from './record-columns.server.ts'
import { missing } from './refusal.ts'

type Table = PgTable & Record<'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt', PgColumn>
type Columns = Record<string, PgColumn | SQL>
type Order = SQL | PgColumn
type Cell<C> = C extends PgColumn ? GetColumnData<C> : C extends SQL<infer S> ? S : never
type Rows<T, F, C> = { [K in 'id' | 'version' | (keyof T & keyof F)]: Cell<T[K & keyof T]> } & {
  [K in keyof C]: Cell<C[K]>
}

type Asked<T, F extends Fields, C> = {
  of: RecordOf<F>
  table: T
  /** The reading rule in SQL; what was removed is left out beside it. */
  readable: (ctx: Context) => SQL | undefined
  /** Columns beside the described ones. */
  also?: (ctx: Context) => C
  /** What leaves this word of a row: masked, say. */
  shown?: (row: Rows<T, F, C>) => Rows<T, F, C>
}

/** The rows of a described record: one, a page of those its cuts leave, and those a page of another word shows. */
export function recordQueries<T extends Table, F extends Fields, C extends Columns = Record<never, never>>(
  word: Asked<T, F, C>,
) {
  type Row = Rows<T, F, C>
  const { of, table, readable, shown = (row) => row } = word
  const standing = (ctx: Context, where: SQL | undefined) =>
    and(isNull(table.deletedAt), readable(ctx), where)
  const columns = (ctx: Context): Columns => ({
    id: table.id,
    version: table.version,
    ...(columnsIn(table, of) as Columns),
    ...word.also?.(ctx),
  })

  async function get(ctx: Context, id: string): Promise<Row> {
    const rows = await ctx.db
      .select(columns(ctx))
      .from(table as PgTable)
      .where(standing(ctx, eq(table.id, id)))
    const [row] = rows as Row[]
    if (!row) throw missing(`${wordOf(of.word)}.missing`)
    return shown(row)
  }

  /** Newest change first, or by id for a walk. */
  async function list(ctx: Context, filter: Paging & Record<string, unknown>) {
    const size = filter.limit ?? 50
    const { beyond, order, cursor } = paging(table, filter)
    const rows = await ctx.db
      .select({ ...columns(ctx), cursor })
      .from(table as PgTable)
      .where(standing(ctx, and(cutBy(table, of, filter), beyond)))
      .orderBy(...order)
      .limit(size + 1)
    const { items, next } = pageOf(rows as (Row & { cursor: string })[], size)
    return { items: items.map(({ cursor, ...row }) => shown(row as unknown as Row)), next }
  }

  /** All that fit `where`, in the order they were entered unless another is given; a hundred at the most. */
  async function those(
    ctx: Context,
    where: SQL | undefined,
    order: Order[] = [table.createdAt],
    limit = 100,
  ) {
    const rows = await ctx.db
      .select(columns(ctx))
      .from(table as PgTable)
      .where(standing(ctx, where))
      .orderBy(...order, table.id)
      .limit(limit)
    return (rows as Row[]).map(shown)
  }

  /** How many the cuts leave, counted to one beyond `most`. */
  const count = (ctx: Context, filter: object, most: number) =>
    ctx.db.$count(
      ctx.db
        .select({ one: sql`1` })
        .from(table as PgTable)
        .where(standing(ctx, cutBy(table, of, filter)))
        .limit(most + 1)
        .as('some'),
    )

  return { get, list, those, count }
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
