import { type SQL, sql } from 'drizzle-orm'
import type { Day, Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { dayCursor } from '#app/domain/keyset.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { type FigureName, figures, type RowKind } from './figures.ts'
import { onceSettled } from './kept/settle.server.ts'
import { keptFirms } from './kept/uncovered.server.ts'
import { canReadMetrics } from './permissions.ts'
import { countFigures } from './queries.server.ts'
import { factsOf, type RowFacts } from './row-facts.server.ts'
import { rowSet } from './sets/index.server.ts'

export type MetricRow = { key: string; day: Day | null; kind: RowKind } & RowFacts

type BareRow = { key: string; day: string | null; subject: string; other: string | null }

const pageSize = 50

/** The very rows a figure counts, newest first; `after` is the last page's `next`. */
export async function metricRows(
  ctx: Context,
  figure: FigureName,
  period: Period,
  after?: string,
  size = pageSize,
): Promise<{ items: MetricRow[]; next: string | null }> {
  const rows = await onceSettled(ctx.db, async () =>
    ctx.db.execute<BareRow>(sql`
      select rows.key, rows.day::text as day, rows.subject, rows.other
      from (${rowSet(ctx, figure, period)}) as rows
      where ${beyond(rowPlace, after)} and ${keptFirms(ctx, figure, period, sql`rows.subject`, {
        order: newestFirst(firmPlace),
        beyond: beyond(firmPlace, after),
        size: size + 1,
      })}
      order by ${newestFirst(rowPlace)} limit ${size + 1}`),
  )
  const page = [...rows].slice(0, size)
  const kind = figures[figure]
  const facts = await factsOf(ctx, kind, page)
  const last = page.at(-1)
  return {
    items: page.flatMap(({ key, day, subject, other }) => {
      const found = facts(subject, other)
      return found ? [{ key, day, kind, ...found }] : []
    }),
    next: rows.length > size && last ? `${last.day ?? '0001-01-01'}_${last.key}` : null,
  }
}

type Place = { day: SQL; key: SQL }
const rowPlace: Place = { day: sql`coalesce(rows.day, '0001-01-01'::date)`, key: sql`rows.key` }
/** A firm's among the residents, as in their index. */
const firmPlace: Place = { day: sql`coalesce(e.resident_since, '0001-01-01'::date)`, key: sql`(e.id::text)` }
const newestFirst = ({ day, key }: Place) => sql`${day} desc, ${key} desc`

/** An id, or several and a day, as the sets write them. */
const keyShape = '[0-9a-f-]{36,90}'

// A cursor nobody gave out is no cursor: the list starts at its head.
function beyond({ day, key }: Place, after: string | undefined) {
  const read = dayCursor(after, keyShape)
  if (!read) return sql`true`
  return sql`(${day}, ${key}) < (${read.day}::date, ${read.id})`
}

/** A figure, and a page of its rows. */
export async function openFigure(ctx: Context, figure: FigureName, period: Period, after?: string) {
  ensure(canReadMetrics(ctx.actor), forbidden('metrics.notYours'))
  const [count, page] = await Promise.all([
    countFigures(ctx, [figure], period),
    metricRows(ctx, figure, period, after),
  ])
  return { figure, kind: figures[figure], period, count: count[figure], ...page }
}

export type OpenFigure = Awaited<ReturnType<typeof openFigure>>
