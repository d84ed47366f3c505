import { invalidField, Refusal } from '#app/domain/refusal.ts'
import { maxFileSize, shownName } from './forms.ts'
import { keepBytes } from './store.server.ts'

const longestEdge = 2560
const kinds = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
type Mime = (typeof kinds)[number]

/** A file whose bytes are kept; it is nobody's until a row names it, and swept if none does. */
export type Drawn = Awaited<ReturnType<typeof drawFile>>

let before: Promise<unknown> = Promise.resolve()
/** Drawing takes the processor, which pages need too: one picture at a time. */
export function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const turn = before.then(draw, draw)
  before = turn.catch(() => {})
  return turn
}

/** Finds out what a file is, draws pictures anew and keeps the bytes; to be done before any transaction. */
export async function drawFile(id: string, name: string, bytes: Buffer, field = 'files') {
  if (bytes.length > maxFileSize) throw new Refusal('tooLarge', 'form.tooLarge', { [field]: 'tooBig' })
  const { fileTypeFromBuffer } = await import('file-type')
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  if (!mime || !(kinds as readonly string[]).includes(mime))
    throw invalidField('files.kind', field, 'notAllowed')
  const kept =
    mime === 'application/pdf' ? { bytes } : await inTurn(() => redrawn(bytes, mime as Mime, field))
  const size = kept.bytes.length
  const sha256 = await keepBytes(kept.bytes)
  const [width, height] = 'width' in kept ? [kept.width, kept.height] : []
  return { id, name, mime: mime as Mime, size, sha256, width, height }
}

/** The files of a form under the ids given to them. */
export async function drawUploads(uploads: readonly { id: string; file: File }[]): Promise<Drawn[]> {
  const drawn: Drawn[] = []
  for (const { id, file } of uploads)
    drawn.push(await drawFile(id, shownName(file.name), Buffer.from(await file.arrayBuffer())))
  return drawn
}

// Drawn anew: place and camera data are dropped, and whatever else hid in the file with them.
// The library is read with the first picture: it is 30 MB, and most starts and the worker never draw one.
async function redrawn(bytes: Buffer, mime: Mime, field: string) {
  const { default: sharp } = await import('sharp')
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
