import { inArray } from 'drizzle-orm'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { ensure, forbidden, invalidField, Refusal } from '#app/domain/refusal.ts'
import { fileLinks, files } from '#db/schema/files.ts'
import { maxFileSize, type NewFile, shownName } from './forms.ts'
import { findFile } from './queries.server.ts'
import { keepBytes } from './store.server.ts'

const longestEdge = 2560
const kinds = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
type Mime = (typeof kinds)[number]

/** Stores a file sent by the API; it belongs to nothing until a record names it. */
export function addFile(ctx: Context, form: NewFile) {
  ensure(isBusiness(ctx.actor), forbidden('files.add'))
  return createOnce(
    ctx,
    form,
    (ctx) => findFile(ctx, form.id),
    async (ctx, digest) => {
      await storeFile(ctx, form.id, form.name, Buffer.from(form.content, 'base64'), 'content')
      await record(ctx, { event: 'file.added', subject: { kind: 'file', id: form.id }, digest })
      return findFile(ctx, form.id)
    },
  )
}

/** Stores the files of a form under the ids given to them. */
export async function addUploads(ctx: Context, uploads: readonly { id: string; file: File }[]) {
  ensure(isBusiness(ctx.actor), forbidden('files.add'))
  for (const { id, file } of uploads)
    await storeFile(ctx, id, shownName(file.name), Buffer.from(await file.arrayBuffer()))
}

type Parent = { visitId: string } | { stageEventId: string } | { ticketId: string; ticketEntryId?: string }

/** Gives files to their one parent. Only one's own files, and only those not given yet. */
export async function linkFiles(ctx: Context, fileIds: readonly string[], parent: Parent) {
  if (!fileIds.length) return
  const wanted = [...new Set(fileIds)]
  const own = await ctx.db
    .select({ id: files.id, by: files.uploadedBy })
    .from(files)
    .where(inArray(files.id, wanted))
  const taken = await ctx.db
    .select({ id: fileLinks.id })
    .from(fileLinks)
    .where(inArray(fileLinks.fileId, wanted))
  if (own.length !== wanted.length || own.some(({ by }) => by !== ctx.actor.id) || taken.length)
    throw invalidField('files.link', 'fileIds', 'notFound')
  await ctx.db.insert(fileLinks).values(wanted.map((fileId, position) => ({ fileId, position, ...parent })))
}

async function storeFile(ctx: Context, id: string, name: string, bytes: Buffer, field = 'files') {
  if (bytes.length > maxFileSize) throw new Refusal('tooLarge', 'form.tooLarge', { [field]: 'tooBig' })
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  if (!mime || !(kinds as readonly string[]).includes(mime))
    throw invalidField('files.kind', field, 'notAllowed')
  const kept = mime === 'application/pdf' ? { bytes } : await redrawn(bytes, mime as Mime, field)
  const sha256 = await keepBytes(kept.bytes)
  const { length: size } = kept.bytes
  await ctx.db.insert(files).values({
    ...{ id, sha256, size, mime: mime as Mime, name, uploadedBy: ctx.actor.id },
    ...('width' in kept ? { width: kept.width, height: kept.height } : {}),
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
}

// Drawn anew: place and camera data are dropped, and whatever else hid in the file with them.
async function redrawn(bytes: Buffer, mime: Mime, field: string) {
  try {
    const image = sharp(bytes, { limitInputPixels: 60_000_000, failOn: 'error' })
      .rotate()
      .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true })
    const drawn =
      mime === 'image/png'
        ? image.png()
        : mime === 'image/webp'
          ? image.webp({ quality: 86 })
          : image.jpeg({ quality: 86 })
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch {
    throw invalidField('files.kind', field, 'wrongFormat')
  }
}
