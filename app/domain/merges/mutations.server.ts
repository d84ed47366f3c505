import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { ensureVersion } from '#app/domain/activity/overlay.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { conflict, ensure, invalidField, notFound, refuse } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { merges } from '#db/schema/merges.ts'
import type { MergeCreate, MergeUndo } from './forms.ts'
import { partRows } from './parting.server.ts'
import { againstMerging, againstUndoing } from './permissions.ts'
import { getMerge } from './queries.server.ts'
import { type Firm, lockTwo, mergeTwo, nameAnew } from './records.server.ts'

/** Makes two firms one, with everything that hangs on them. It can be undone for thirty days. */
export async function mergeFirms(ctx: Context, form: MergeCreate) {
  refuse(againstMerging(ctx.actor))
  ensure(form.survivorId !== form.absorbedId, invalidField('merges.self', 'absorbedId', 'twice'))
  return createOnce(
    ctx,
    form,
    (ctx) => getMerge(ctx, form.id),
    async (ctx, digest) => {
      const { survivorId, absorbedId } = form
      const two = { db: ctx.db, survivorId, absorbedId, actorId: ctx.actor.id, now: ctx.now }
      const { survivor, absorbed } = await lockTwo(two)
      if (!stands(survivor)) throw notFound('merges', 'survivorId')
      if (!stands(absorbed)) throw notFound('merges', 'absorbedId')
      await ensureVersion(ctx, enterprises, survivor, form.survivorVersion, {})
      await ensureVersion(ctx, enterprises, absorbed, form.absorbedVersion, {})
      const { choices, moved } = await mergeTwo(two, survivor, absorbed, form)
      await ctx.db.insert(merges).values({
        id: form.id,
        kind: 'enterprise',
        survivorId,
        absorbedId,
        choices,
        moved,
        mergedBy: ctx.actor.id,
        mergedAt: ctx.now,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      const fields = Object.entries(choices).flatMap(([name, side]) => (side === 'absorbed' ? [name] : []))
      await record(ctx, { event: 'enterprise.merged', ...about(form), fields, digest })
      return getMerge(ctx, form.id)
    },
  )
}

/** Takes a merge apart again: what it moved goes back, what was done since stays where it was done. */
export function undoMerge(ctx: Context, form: MergeUndo) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstMerging(ctx.actor))
    const { standing, moved, ...merge } = await getMerge(ctx, form.id, { whole: true })
    const two = { db: ctx.db, ...merge, actorId: ctx.actor.id, now: ctx.now }
    await lockTwo(two)
    refuse(againstUndoing(ctx.actor, ctx.now, standing))
    const stayed = await partRows(two, moved).catch((error) => {
      throw violated(error) === 'enterprises_uscc' ? conflict('merges.codeTaken') : error
    })
    const edited = ['aliases', 'name', 'name_en'].some((name) => stayed.includes(`enterprises.${name}`))
    if (edited) await nameAnew(two, moved)
    const told = stayed.filter((name) => !derived.includes(name))
    await save(ctx, merges, merge, form.version, {
      undoneBy: ctx.actor.id,
      undoneAt: ctx.now,
      stayed: told,
    })
    await record(ctx, { event: 'enterprise.unmerged', ...about(merge), fields: told })
    return getMerge(ctx, form.id)
  })
}

/** What follows from other columns is not told beside them. */
const derived = ['aliases', 'name_key', 'searched', 'sounds'].map((name) => `enterprises.${name}`)

const stands = (firm: Firm | undefined): firm is Firm => firm !== undefined && firm.deletedAt === null

const about = ({ id, survivorId, absorbedId }: { id: string; survivorId: string; absorbedId: string }) => ({
  subject: { kind: 'merge', id },
  enterpriseIds: [survivorId, absorbedId],
})
