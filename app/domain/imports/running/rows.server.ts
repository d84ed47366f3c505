import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { type Day, dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { importRows, imports } from '#db/schema/imports.ts'
import { type RowPlan, writtenVerdicts } from '../imports.ts'
import type { Desk } from '../landing/desk.ts'
import { type Planned, type Row, tally } from '../landing/draft.ts'
import { foundFor } from '../landing/found.server.ts'
import { planners } from '../landing/words.server.ts'
import { withOwnWords } from './own-words.server.ts'

export const batchRows = 500

/** The next rows of one word, in the order of working, that `where` says. */
export async function nextRows(ctx: Context, importId: string, where: SQL, most = batchRows): Promise<Row[]> {
  const rows = await ctx.db
    .select({
      sheet: importRows.sheet,
      row: importRows.row,
      turn: importRows.turn,
      word: importRows.word,
      read: importRows.read,
      recordId: importRows.recordId,
      decision: importRows.decision,
    })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), where))
    .orderBy(importRows.turn, importRows.sheet, importRows.row)
    .limit(most)
  const [first] = rows
  return rows
    .filter(({ turn }) => turn === first?.turn)
    .map(({ read, turn: _, ...row }) => Object.assign(row, read))
}

/** What is to be done for each of the rows, which are of one word. A cell that cannot be read fails its row. */
export async function planRows(ctx: Context, desk: Desk, read: readonly Row[]): Promise<Planned[]> {
  const rows = await withOwnWords(ctx, desk.importId, read)
  const [first] = rows
  const planner = first && planners[first.word]
  if (!planner) return []
  const planned = await planner(ctx, rows, desk, await foundFor(ctx, desk, rows))
  return planned.map((one, at) => (rows[at]!.faults.length > 0 ? unreadable(one) : one))
}

const unreadable = (planned: Planned): Planned => ({
  ...planned,
  verdict: 'error',
  drafts: [],
  changes: [],
  waits: undefined,
})

/** Everything planning knows besides the rows. */
export async function openDesk(
  ctx: Context,
  importId: string,
  importerId: string,
  isTrying: boolean,
): Promise<Desk> {
  const people = await ctx.db.execute<{ id: string; name: string; leftOn: Day | null }>(sql`
    select a.id, a.name, (a.disabled_at at time zone 'Asia/Shanghai')::date::text as "leftOn" from accounts a`)
  const [one] = await ctx.db
    .select({ confirmedBy: imports.confirmedBy, kind: imports.kind })
    .from(imports)
    .where(eq(imports.id, importId))
  return {
    importId,
    importerId,
    kind: one?.kind ?? 'business',
    confirmerId: one?.confirmedBy ?? null,
    today: dayOf(ctx.now),
    now: ctx.now,
    isTrying,
    atWork: new Set(people.flatMap(({ id, leftOn }) => (leftOn === null ? [id] : []))),
    leftOn: new Map(people.flatMap(({ id, leftOn }) => (leftOn === null ? [] : [[id, leftOn]]))),
    names: new Map(people.map(({ id, name }) => [id, name])),
  }
}

/** Keeps what rows came to. */
export async function keepPlans(
  ctx: Context,
  importId: string,
  rows: readonly Row[],
  planned: readonly Planned[],
) {
  const kept = planned.flatMap((one, at) => {
    if (one.waits) return []
    const { sheet, row } = rows[at]!
    const { verdict, recordId, nameKey = null, code = null } = one
    return [
      { sheet, row, verdict, record_id: recordId, name_key: nameKey, code, plan: planOf(one, rows[at]!) },
    ]
  })
  if (kept.length === 0) return 0
  await ctx.db.execute(sql`
    update import_rows r set verdict = k.verdict, record_id = k.record_id, name_key = k.name_key, code = k.code, plan = k.plan
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      as k (sheet int, row int, verdict text, record_id uuid, name_key text, code text, plan jsonb)
    where r.import_id = ${importId} and r.sheet = k.sheet and r.row = k.row`)
  return kept.length
}

function planOf({ name, faults, alike, changes, drafts, verdict }: Planned, row: Row): RowPlan {
  const own =
    verdict === 'new' && row.word === 'enterprises'
      ? drafts.find(({ table }) => table === 'enterprises')
      : null
  return { name, faults, alike, changes, writes: tally(drafts), ...(own && { values: own.values }) }
}

export const unplanned = isNull(importRows.verdict)
export const among = (rows: readonly Row[]) =>
  sql`(${importRows.sheet}, ${importRows.row}) in (${sql.join(
    rows.map(({ sheet, row }) => sql`(${sheet}::int, ${row}::int)`),
    sql`, `,
  )})`
export const toWrite = sql`${importRows.state} = 'waiting' and ${inArray(importRows.verdict, [...writtenVerdicts])}`
