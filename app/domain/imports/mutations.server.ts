import { eq, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import type { Context } from '#app/domain/context.ts'
import { ensure, forbidden, invalidField, missing, type Refusal, refuse } from '#app/domain/refusal.ts'
import { importRows, imports } from '#db/schema/imports.ts'
import type { CellMend, ColumnMapping, ImportDrop, ImportStep, RowDecision, WordMeaning } from './forms.ts'
import type { ImportOptions } from './imports.ts'
import {
  againstConfirming,
  againstDropping,
  againstMending,
  againstPausing,
  againstResuming,
  againstReverting,
  canImport,
  kindFor,
} from './permissions.ts'
import { getImport, type Import } from './queries.server.ts'
import { tellOf } from './running/tell.server.ts'
import { subjectOf } from './subjects/index.ts'
import { keyOf } from './subjects/subject.ts'
import { foldedWord } from './values/choices.ts'

type Taken = { id: string; name: string; digest: string; bytes: number }
type Changes = Partial<typeof imports.$inferInsert>

/** Takes a ledger in; it is read and tried at once, and nothing is written. */
export function addImport(ctx: Context, taken: Taken) {
  ensure(canImport(ctx.actor), forbidden('imports.keep'))
  return createOnce(
    ctx,
    taken,
    (ctx) => getImport(ctx, taken.id),
    async (ctx, digest) => {
      const { id, name: fileName, ...kept } = taken
      const stamps = { createdAt: ctx.now, updatedAt: ctx.now }
      await ctx.db.insert(imports).values({
        id,
        fileName,
        importerId: ctx.actor.id,
        kind: kindFor(ctx.actor),
        state: 'reading' as const,
        ...kept,
        ...stamps,
      })
      await record(ctx, { event: 'import.added', subject: { kind: 'import', id }, digest })
      await call(ctx, id)
      return getImport(ctx, id)
    },
  )
}

/** The worker hears of it when the transaction stands. */
async function call(ctx: Context, id: string) {
  await ctx.db.execute(sql`select pg_notify('imports', ${id})`)
  await tellOf(ctx.db, id)
}

/** One step of an import: may I, is it there, write with its version, record, call the worker. */
async function step(
  ctx: Context,
  { id, version }: ImportStep,
  against: (actor: Context['actor'], one: Import) => Refusal | null,
  event: string,
  change: (one: Import) => Changes | Promise<Changes>,
  reason?: string,
) {
  const one = await getImport(ctx, id)
  refuse(against(ctx.actor, one))
  const changes = await change(one)
  await save(ctx, imports, one, version, changes)
  await record(ctx, { event, subject: { kind: 'import', id }, reason })
  await call(ctx, id)
  return getImport(ctx, id)
}

/** Lets a confirmed import be written. Whoever prepared it cannot. */
export const confirmImport = (ctx: Context, form: ImportStep) =>
  step(ctx, form, againstConfirming, 'import.confirmed', () => ({
    state: 'writing',
    confirmedBy: ctx.actor.id,
    confirmedAt: ctx.now,
    startedAt: ctx.now,
    progress: 0,
  }))

/** Takes it away before anything is written. */
export const dropImport = (ctx: Context, form: ImportDrop) =>
  step(
    ctx,
    form,
    againstDropping,
    'import.dropped',
    () => ({ state: 'dropped', endedAt: ctx.now }),
    form.reason,
  )

/** Rests after the batch that is being written. */
export const pauseImport = (ctx: Context, form: ImportStep) =>
  step(ctx, form, againstPausing, 'import.paused', () => ({ pausing: true }))

export const resumeImport = (ctx: Context, form: ImportStep) =>
  step(ctx, form, againstResuming, 'import.resumed', () => ({ state: 'writing', pausing: false }))

/** Takes back everything it wrote but what somebody has worked on since. */
export const revertImport = (ctx: Context, form: ImportStep) =>
  step(ctx, form, againstReverting, 'import.reverted', () => ({
    state: 'reverting',
    revertedBy: ctx.actor.id,
    progress: 0,
  }))

/** Says whether a row is the record it looks like. What hangs on it is tried again. */
export const decideRow = (ctx: Context, { sheet, row, decision, ...form }: RowDecision) =>
  step(ctx, form, againstMending, 'import.decided', async ({ id }) => {
    const decided = await ctx.db
      .update(importRows)
      .set({ decision })
      .where(at(id, sheet, row))
      .returning({ row: importRows.row })
    ensure(decided.length > 0, missing('imports.rowMissing'))
    await ctx.db
      .update(importRows)
      .set({ verdict: null, plan: null })
      .where(
        sql`${importRows.importId} = ${id} and (${importRows.verdict} in ('doubt', 'skip', 'error')
          or (${importRows.sheet} = ${sheet} and ${importRows.row} = ${row}))`,
      )
    return { state: 'trying', progress: 0 }
  })

/** Says how a cell should read; the file is read again with it. */
export const mendCell = (ctx: Context, { sheet, row, column, text = '', ...form }: CellMend) =>
  step(ctx, form, againstMending, 'import.mended', async ({ id }) => {
    const mended = await ctx.db
      .update(importRows)
      .set({ mended: sql`${importRows.mended} || ${JSON.stringify({ [column]: text })}::jsonb` })
      .where(at(id, sheet, row))
      .returning({ row: importRows.row })
    ensure(mended.length > 0, missing('imports.rowMissing'))
    return { state: 'reading', progress: 0 }
  })

/** Says what a word of the file means, in every row. */
export const meanWord = (ctx: Context, { field, word, code, ...form }: WordMeaning) =>
  step(ctx, form, againstMending, 'import.mended', async ({ id }) => {
    const { maps = {}, ...options } = await optionsOf(ctx, id)
    const meant = { ...maps, [field]: { ...maps[field], [foldedWord(word)]: code } }
    return { state: 'reading', progress: 0, options: Object.assign(options, { maps: meant }) }
  })

/** Says where a column goes. */
export const mapColumn = (ctx: Context, { sheet, heading, to, ...form }: ColumnMapping) =>
  step(ctx, form, againstMending, 'import.mended', async ({ id, sheets }) => {
    const one = sheets[sheet]
    const subject = one?.word ? subjectOf(one.word) : undefined
    ensure(one !== undefined && subject !== undefined, invalidField('imports.mapping', 'sheet', 'notFound'))
    ensure(
      to === undefined || subject.targets.some((target) => keyOf(target) === to),
      invalidField('imports.mapping', 'to', 'notAllowed'),
    )
    const { mappings = {}, ...options } = await optionsOf(ctx, id)
    const columns = { ...mappings[one.name]?.columns, [heading]: { to: to ?? null } }
    const mapping = { ...mappings[one.name], word: one.word!, columns }
    return {
      state: 'reading',
      progress: 0,
      options: Object.assign(options, { mappings: { ...mappings, [one.name]: mapping } }),
    }
  })

const at = (id: string, sheet: number, row: number) =>
  sql`${importRows.importId} = ${id} and ${importRows.sheet} = ${sheet} and ${importRows.row} = ${row}`

async function optionsOf(ctx: Context, id: string): Promise<ImportOptions> {
  const [one] = await ctx.db.select({ options: imports.options }).from(imports).where(eq(imports.id, id))
  return one?.options ?? {}
}
