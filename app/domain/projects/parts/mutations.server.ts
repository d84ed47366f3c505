import { and, eq, isNull } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { type Happening, record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { differing, laidOver } from '#app/domain/activity/overlay.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { missing, refuse } from '#app/domain/refusal.ts'
import { type Inward, standingColumns } from '#db/columns.ts'
import { milestones, projectAmounts, rivals } from '#db/schema/projects.ts'
import { aboutProject, getFullProject } from '../mutations.server.ts'
import type { FullProject } from '../page/page.server.ts'
import { againstEditing } from '../permissions.ts'
import { ensureCity } from '../related.server.ts'
import { asTyped } from './amount.ts'
import {
  type AmountChange,
  amountRules,
  fenOf,
  type NewAmount,
  type NewRival,
  type PartRemoval,
  type RivalResult,
} from './forms.ts'

/** Adds a sum of money; foreign sums are kept as said and converted at the given day's rate. */
export function addAmount(ctx: Context, form: NewAmount) {
  return createOnce(
    ctx,
    form,
    (ctx) => readPart(ctx, projectAmounts, form.id),
    async (ctx, digest) => {
      const project = await editable(ctx, form.projectId)
      const { amount, rate, rateOn, currency, ...facts } = form
      const stamps = { enteredBy: ctx.actor.id, createdAt: ctx.now, updatedAt: ctx.now }
      await ctx.db.insert(projectAmounts).values({ ...facts, ...moneyOf(form), ...stamps })
      await happened(ctx, 'amount.added', 'amount', form.id, project, { digest })
      return readPart(ctx, projectAmounts, form.id)
    },
  )
}

/** Puts a row right: what it said and what it says now stay in the project's story, with the reason. */
export function updateAmount(ctx: Context, form: AmountChange) {
  return inTransaction(ctx, async (ctx) => {
    const row = await readPart(ctx, projectAmounts, form.id)
    const project = await editable(ctx, row.projectId)
    const rules = amountRules
    const before = moneyIn(row)
    const { whole } = await laidOver(ctx, projectAmounts, row, form, before, {
      rules,
      shown: asTyped(row),
    })
    const { kind, onDay = null, year = null, note = null } = whole
    const changes = { kind, onDay, year, note, ...moneyOf(whole) }
    const fields = differing(before, moneyIn({ ...row, ...changes }))
    if (!fields.length) return row
    await save(ctx, projectAmounts, row, form.version, changes, asTyped(row))
    const told = (of: { kind: string; amount: number; year: number | null }) => ({
      kind: of.kind,
      amount: of.amount,
      year: of.year,
    })
    await happened(ctx, 'amount.corrected', 'amount', form.id, project, {
      fields,
      reason: form.reason,
      particulars: { was: told(row), is: told(changes), reason: form.reason },
    })
    return readPart(ctx, projectAmounts, form.id)
  })
}

type Amount = Pick<
  typeof projectAmounts.$inferSelect,
  'kind' | 'amount' | 'original' | 'currency' | 'rateMillionths' | 'rateOn' | 'onDay' | 'year' | 'note'
>

/** A row in its form's own fields. */
const moneyIn = ({
  kind,
  amount,
  original,
  currency,
  rateMillionths,
  rateOn,
  onDay,
  year,
  note,
}: Amount) => ({
  kind,
  amount: original ?? amount,
  currency: currency as NewAmount['currency'] & string,
  rate: rateMillionths,
  rateOn,
  onDay,
  year,
  note,
})

type Sum = Pick<NewAmount, 'amount' | 'rate' | 'rateOn' | 'currency'>

/** A foreign sum is kept as said, and converted; one in yuan has neither rate nor original. */
const moneyOf = ({ amount, rate, rateOn, currency = 'CNY' }: Sum) =>
  currency === 'CNY' || !rate
    ? { currency: 'CNY', amount, original: null, rateMillionths: null, rateOn: null }
    : {
        currency,
        amount: fenOf(amount, rate),
        original: amount,
        rateMillionths: rate,
        rateOn: rateOn ?? null,
      }

export function addRival(ctx: Context, form: NewRival) {
  return createOnce(
    ctx,
    form,
    (ctx) => readPart(ctx, rivals, form.id),
    async (ctx, digest) => {
      const project = await editable(ctx, form.projectId)
      if (form.cityCode) await ensureCity(ctx, form.cityCode, 'cityCode')
      await ctx.db
        .insert(rivals)
        .values({ ...form, ...findableAs.rival(form), createdAt: ctx.now, updatedAt: ctx.now })
      await happened(ctx, 'rival.added', 'rival', form.id, project, { digest })
      return readPart(ctx, rivals, form.id)
    },
  )
}

/** What a rival offers now, or how it ended. */
export function updateRival(ctx: Context, form: RivalResult) {
  return inTransaction(ctx, async (ctx) => {
    const rival = await readPart(ctx, rivals, form.id)
    const project = await editable(ctx, rival.projectId)
    const before = { offer: rival.offer, result: rival.result }
    const { whole, fields } = await laidOver(ctx, rivals, rival, form, before)
    if (!fields.length) return rival
    const changes = { offer: whole.offer ?? null, result: whole.result }
    await save(ctx, rivals, rival, form.version, changes, before)
    await happened(ctx, 'rival.updated', 'rival', form.id, project, { fields })
    return readPart(ctx, rivals, form.id)
  })
}

export const removeAmount = (ctx: Context, form: PartRemoval) =>
  remove(ctx, projectAmounts, 'amount.removed', form)
export const removeMilestone = (ctx: Context, form: PartRemoval) =>
  remove(ctx, milestones, 'milestone.removed', form)
export const removeRival = (ctx: Context, form: PartRemoval) => remove(ctx, rivals, 'rival.removed', form)

type Part = typeof projectAmounts | typeof rivals | typeof milestones

function remove(ctx: Context, table: Part, event: string, form: PartRemoval) {
  return inTransaction(ctx, async (ctx) => {
    const part = await readPart(ctx, table, form.id)
    const project = await editable(ctx, part.projectId)
    const gone = { deletedAt: ctx.now, deletedBy: ctx.actor.id, deleteReason: form.reason }
    await save(ctx, table as typeof rivals, part, form.version, gone)
    const [kind = ''] = event.split('.')
    const was = 'amount' in part ? { kind: part.kind, amount: part.amount, year: part.year } : undefined
    const particulars = {
      ...(was && { was }),
      ...('state' in part && { name: part.name }),
      reason: form.reason,
    }
    await happened(ctx, event, kind, part.id, project, { reason: form.reason, particulars })
    return { id: part.id }
  })
}

/** A part has its own id; the project and its firm are named beside it. */
export const happened = (
  ctx: Context,
  event: string,
  kind: string,
  id: string,
  project: FullProject,
  more: Pick<Happening, 'digest' | 'reason' | 'fields' | 'particulars'> = {},
) => record(ctx, { ...aboutProject(project), event, subject: { kind, id }, ...more })

export async function editable(ctx: Context, projectId: string) {
  const project = await getFullProject(ctx, projectId)
  refuse(againstEditing(ctx.actor, project))
  return project
}

type Standing<R> = R extends unknown ? Omit<R, Inward> : never

async function readPart<T extends PgTable & { id: PgColumn; deletedAt: PgColumn }>(
  ctx: Context,
  table: T,
  id: string,
): Promise<Standing<T['$inferSelect']>> {
  const [part] = await ctx.db
    .select(standingColumns(table))
    .from(table as never)
    .where(and(eq(table.id, id), isNull(table.deletedAt)))
  if (!part) throw missing('projects.partMissing')
  return part as never
}
