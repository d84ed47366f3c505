import { aliasedTable, and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { called, calledAs } from '#app/domain/named.server.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { importRows, imports, importWrites } from '#db/schema/imports.ts'
import type { ImportFilter, RowFilter } from './forms.ts'
import type { ImportKind, ImportSheet, RowVerdict } from './imports.ts'
import { ownRecords } from './landing/tables.server.ts'
import { officeLists } from './lists.server.ts'
import {
  againstTakingBack,
  canListImports,
  canReadImport,
  importAbilities,
  kindFor,
  readsAllOf,
} from './permissions.ts'
import { shownRow } from './shown-row.ts'
import { isReadIn } from './subjects/index.ts'
import { namedValue, suggested } from './suggested.ts'

const pageSize = 50
const importer = aliasedTable(accounts, 'importing')
const person = (ctx: Context, id: string) =>
  sql<string | null>`(select ${calledAs(ctx, 'p')} from accounts p where p.id = ${sql.raw(`imports.${id}`)})`

const columns = (ctx: Context) => ({
  id: imports.id,
  version: imports.version,
  fileName: imports.fileName,
  kind: imports.kind,
  state: imports.state,
  fault: imports.fault,
  faultPlace: imports.faultPlace,
  importerId: imports.importerId,
  importer: called(ctx, importer),
  confirmer: person(ctx, 'confirmed_by'),
  reverter: person(ctx, 'reverted_by'),
  createdAt: imports.createdAt,
  confirmedAt: imports.confirmedAt,
  endedAt: imports.endedAt,
  revertedAt: imports.revertedAt,
  progress: imports.progress,
  sheets: imports.sheets,
})

const chosen = (ctx: Context, cursor: SQL<string> = sql<string>`''`) =>
  ctx.db
    .select({ ...columns(ctx), cursor })
    .from(imports)
    .innerJoin(importer, eq(importer.id, imports.importerId))

/** Imports of one's kind, the newest first: one's own, or all for who confirms them. */
export async function listImports(ctx: Context, filter: ImportFilter & Paging) {
  ensure(canListImports(ctx.actor), forbidden('imports.keep'))
  const size = filter.limit ?? pageSize
  const { beyond, order, cursor } = paging({ updatedAt: imports.createdAt, id: imports.id }, filter)
  const rows = await chosen(ctx, cursor)
    .where(
      and(
        eq(imports.kind, kindFor(ctx.actor)),
        readsAllOf(ctx.actor) ? undefined : eq(imports.importerId, ctx.actor.id),
        beyond,
      ),
    )
    .orderBy(...order)
    .limit(size + 1)
  const { items, next } = pageOf(rows, size)
  return {
    items: items.map(({ cursor: _, sheets, ...row }) => Object.assign(row, { rows: rowsOf(sheets) })),
    next,
  }
}
export type ImportRow = Awaited<ReturnType<typeof listImports>>['items'][number]

const rowsOf = (sheets: { lines: Record<string, number> }[]) =>
  sheets.reduce((sum, { lines }) => sum + (lines.row ?? 0), 0)

/** One import with what its rows come to, by sheet. */
export async function getImport(ctx: Context, id: string) {
  const [found] = await chosen(ctx).where(eq(imports.id, id))
  if (!found || !canReadImport(ctx.actor, found)) throw missing('imports.missing')
  const { cursor: _, sheets, ...row } = found
  const counts = await ctx.db
    .select({
      sheet: importRows.sheet,
      verdict: importRows.verdict,
      state: importRows.state,
      count: sql<number>`count(*)::int`,
    })
    .from(importRows)
    .where(eq(importRows.importId, id))
    .groupBy(importRows.sheet, importRows.verdict, importRows.state)
    .orderBy(asc(importRows.sheet))
  return Object.assign(row, {
    rows: rowsOf(sheets),
    sheets: sheets.map((sheet) => Object.assign(sheet, { isElsewhere: isElsewhere(row, sheet) })),
    counts,
    totals: totalsOf(counts),
    mayTakeBack: againstTakingBack(ctx.actor, row) === null,
    abilities: importAbilities(ctx.actor, row),
  })
}
export type Import = Awaited<ReturnType<typeof getImport>>

/** A sheet of the other kind, which was not read. */
const isElsewhere = ({ kind }: { kind: ImportKind }, { word }: ImportSheet) =>
  word !== null && !isReadIn(kind, word)

type Counted = { verdict: RowVerdict | null; count: number }[]
const totalsOf = (counts: Counted) => {
  const of = (verdict: RowVerdict) =>
    counts.reduce((sum, one) => sum + (one.verdict === verdict ? one.count : 0), 0)
  return {
    new: of('new'),
    update: of('update'),
    same: of('same'),
    doubt: of('doubt'),
    skip: of('skip'),
    error: of('error'),
  }
}

const rowsPage = 100
const groupPage = 20

/** The first rows of each verdict that there is, those that want somebody first. */
export async function groupsOf(ctx: Context, one: Import) {
  const order = ['doubt', 'error', 'update', 'new', 'skip', 'same'] as const
  const there = order.filter((verdict) => one.totals[verdict] > 0)
  return Promise.all(
    there.map(async (verdict) => ({
      verdict,
      items: (await importRowsOf(ctx, one.id, { verdict }, groupPage)).items,
    })),
  )
}

/** Its rows as the page shows them; numbers stay masked. Those that want somebody come first where nothing is chosen. */
export async function importRowsOf(ctx: Context, id: string, filter: RowFilter, size = rowsPage) {
  const one = await getImport(ctx, id)
  const [sheet, row] = (filter.after ?? '').split('_').map(Number)
  const rows = await ctx.db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, id),
        filter.verdict ? eq(importRows.verdict, filter.verdict) : undefined,
        filter.sheet === undefined ? undefined : eq(importRows.sheet, filter.sheet),
        filter.after ? sql`(${importRows.sheet}, ${importRows.row}) > (${sheet}, ${row})` : undefined,
      ),
    )
    .orderBy(asc(importRows.sheet), asc(importRows.row))
    .limit(size + 1)
  const items = rows.slice(0, size)
  const last = items.at(-1)
  const isNamed = items.some(({ read, plan }) => read.faults.length + (plan?.changes.length ?? 0) > 0)
  const lists = isNamed ? await officeLists(ctx.db) : {}
  const named = (word: string, key: string, suggestions: readonly string[]) =>
    suggested(word, key, suggestions, lists, ctx.locale)
  const inWords = (word: string, field: string, value: unknown) =>
    namedValue(word, field, value, lists, ctx.locale)
  return {
    items: items.map((each) => shownRow(each, one.sheets[each.sheet], named, inWords)),
    next: rows.length > size && last ? `${last.sheet}_${last.row}` : null,
  }
}
export type ShownRow = ReturnType<typeof shownRow>

/** What a revert left standing, since somebody had worked on. */
export async function keptOf(ctx: Context, id: string) {
  await getImport(ctx, id)
  return ctx.db
    .select({
      sheet: importWrites.sheet,
      row: importWrites.row,
      table: importWrites.table,
      recordId: importWrites.recordId,
      op: importWrites.op,
      fields: importWrites.keptFields,
    })
    .from(importWrites)
    .where(
      and(
        eq(importWrites.importId, id),
        eq(importWrites.outcome, 'kept'),
        inArray(importWrites.table, ownRecords),
      ),
    )
    .orderBy(asc(importWrites.seq))
    .limit(200)
}
