import { getTableName } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { ensureVersion } from '#app/domain/activity/overlay.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { conflict, ensure, invalidField, notFound, refuse } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { merges } from '#db/schema/merges.ts'
import type { MergeForm, MergeUndo } from './forms.ts'
import { kinds } from './kinds/index.server.ts'
import type { Kind, MergeKind, Standing } from './kinds/kind.ts'
import { partRows } from './parting.server.ts'
import { againstMerging, againstUndoing } from './permissions.ts'
import { getMerge } from './queries.server.ts'
import { lockTwo, mergeTwo } from './records.server.ts'

/** Makes two records of a kind one, with everything that hangs on them. It can be undone for thirty days. */
async function mergeRecords(ctx: Context, kind: Kind, form: MergeForm) {
  refuse(againstMerging(ctx.actor))
  ensure(form.survivorId !== form.absorbedId, invalidField('merges.self', 'absorbedId', 'twice'))
  return createOnce(
    ctx,
    form,
    (ctx) => getMerge(ctx, form.id),
    async (ctx, digest) => {
      const { survivorId, absorbedId } = form
      const two = { db: ctx.db, survivorId, absorbedId, actorId: ctx.actor.id, now: ctx.now }
      const { survivor, absorbed } = await lockTwo(kind, two)
      if (!stands(survivor)) throw notFound('merges', 'survivorId')
      if (!stands(absorbed)) throw notFound('merges', 'absorbedId')
      await kind.check?.(ctx, survivor, absorbed)
      await ensureVersion(ctx, kind.table, survivor, form.survivorVersion, {})
      await ensureVersion(ctx, kind.table, absorbed, form.absorbedVersion, {})
      const { choices, moved } = await mergeTwo(kind, two, survivor, absorbed, form)
      await ctx.db.insert(merges).values({
        id: form.id,
        kind: kind.kind,
        survivorId,
        absorbedId,
        choices: choices as Record<string, 'survivor' | 'absorbed'>,
        moved,
        mergedBy: ctx.actor.id,
        mergedAt: ctx.now,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      const fields = Object.entries(choices).flatMap(([name, side]) => (side === 'absorbed' ? [name] : []))
      await record(ctx, { event: `${kind.kind}.merged`, ...about(kind, form, survivor), fields, digest })
      return getMerge(ctx, form.id)
    },
  )
}

const merging = (kind: MergeKind) => (ctx: Context, form: MergeForm) => mergeRecords(ctx, kinds[kind], form)
export const mergeFirms = merging('enterprise')
export const mergeContacts = merging('contact')
export const mergeAssociations = merging('association')

/** Takes a merge apart again: what it moved goes back, what was done since stays where it was done. */
export function undoMerge(ctx: Context, form: MergeUndo) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstMerging(ctx.actor))
    const { standing, moved, ...merge } = await getMerge(ctx, form.id, { whole: true })
    const kind = kinds[merge.kind]
    const table = getTableName(kind.table)
    const two = { db: ctx.db, ...merge, actorId: ctx.actor.id, now: ctx.now }
    const { survivor } = await lockTwo(kind, two)
    refuse(againstUndoing(ctx.actor, ctx.now, standing))
    const stayed = await partRows(two, moved, kind).catch((error) => {
      const code = kind.refusals?.[violated(error) ?? '']
      throw code ? conflict(code) : error
    })
    const edited = ['aliases', 'name', 'name_en'].some((name) => stayed.includes(`${table}.${name}`))
    if (edited) await kind.nameAnew(two, moved)
    const told = stayed.filter((name) => !derived.some((column) => name === `${table}.${column}`))
    await save(ctx, merges, merge, form.version, {
      undoneBy: ctx.actor.id,
      undoneAt: ctx.now,
      stayed: told,
    })
    await record(ctx, { event: `${kind.kind}.unmerged`, ...about(kind, merge, survivor), fields: told })
    return getMerge(ctx, form.id)
  })
}

/** What follows from other columns is not told beside them. */
const derived = ['aliases', 'name_key', 'searched', 'sounds']

const stands = (one: Standing | undefined): one is Standing => one !== undefined && one.deletedAt === null

type Named = { id: string; survivorId: string; absorbedId: string }
const about = (kind: Kind, merge: Named, survivor: Standing | undefined) => ({
  subject: { kind: 'merge', id: merge.id },
  ...kind.about(merge, survivor),
})
