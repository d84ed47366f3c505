import { inArray } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { ensure, forbidden, invalidField } from '#app/domain/refusal.ts'
import { fileLinks, files } from '#db/schema/files.ts'
import type { Drawn } from './draw.server.ts'
import type { NewFile } from './forms.ts'
import { findFile } from './queries.server.ts'

/** Stores a file sent by the API; it belongs to nothing until a record names it. */
export function addFile(ctx: Context, form: NewFile, drawn: Drawn) {
  ensure(isBusiness(ctx.actor), forbidden('files.add'))
  return createOnce(
    ctx,
    form,
    (ctx) => findFile(ctx, form.id),
    async (ctx, digest) => {
      await addFiles(ctx, [drawn])
      await record(ctx, { event: 'file.added', subject: { kind: 'file', id: form.id }, digest })
      return findFile(ctx, form.id)
    },
  )
}

/** Names files whose bytes are kept, as the actor's own. */
export async function addFiles(ctx: Context, drawn: readonly Drawn[]) {
  ensure(isBusiness(ctx.actor), forbidden('files.add'))
  const at = { createdAt: ctx.now, updatedAt: ctx.now }
  await ctx.db.insert(files).values(drawn.map((one) => ({ ...one, ...at, uploadedBy: ctx.actor.id })))
}

type Parent = { visitId: string } | { stageEventId: string } | { ticketId: string; ticketEntryId?: string }

/** Gives files to their one parent. Only one's own files, and only those not given yet. */
export async function linkFiles(ctx: Context, fileIds: readonly string[], parent: Parent) {
  if (!fileIds.length) return
  const wanted = [...new Set(fileIds)]
  const [own, taken] = await Promise.all([
    ctx.db.select({ id: files.id, by: files.uploadedBy }).from(files).where(inArray(files.id, wanted)),
    ctx.db.select({ id: fileLinks.id }).from(fileLinks).where(inArray(fileLinks.fileId, wanted)),
  ])
  if (own.length !== wanted.length || own.some(({ by }) => by !== ctx.actor.id) || taken.length)
    throw invalidField('files.link', 'fileIds', 'notFound')
  await ctx.db.insert(fileLinks).values(wanted.map((fileId, position) => ({ fileId, position, ...parent })))
}
