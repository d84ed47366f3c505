import { v7 as uuidv7 } from 'uuid'
import { type Drawn, inTurn } from '#app/domain/files/draw.server.ts'
import { keepBytes } from '#app/domain/files/store.server.ts'
import { invalidField } from '#app/domain/refusal.ts'
import { heaviestLogo, highestLogo, smallestLogo, widestLogo } from './logo.ts'

const formats = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/webp': 'webp' } as const
type Mime = keyof typeof formats

/** It is shown a line high, on paper and on the finest screens; more pixels would only be carried along. */
const longest = { width: 512, height: 192 }

/** Finds out by its content what a logo's file is, draws it anew and keeps the bytes; before any transaction. */
export async function drawLogo(name: string, bytes: Buffer): Promise<Drawn> {
  ensureLight(bytes.length)
  if (isSvg(bytes)) throw fault('logoSvg')
  const { fileTypeFromBuffer } = await import('file-type')
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  if (!mime || !(mime in formats)) throw fault('logoKind')
  const drawn = await inTurn(() => redrawn(bytes, mime as Mime))
  return { id: uuidv7(), name, mime: mime as Mime, sha256: await keepBytes(drawn.bytes), ...drawn.facts }
}

/** Refuses a file of so many bytes before it is read. */
export function ensureLight(size: number) {
  if (size > heaviestLogo) throw fault('logoHeavy')
}

const fault = (code: string) => invalidField(`settings.${code}`, 'logo', code)

/** A drawing may hold scripts and call elsewhere, whatever its file is called. */
const isSvg = (bytes: Buffer) => /<svg[\s>]/i.test(bytes.subarray(0, 4096).toString('latin1'))

async function redrawn(bytes: Buffer, mime: Mime) {
  const { default: sharp } = await import('sharp')
  const image = sharp(bytes, { limitInputPixels: 16_000_000, failOn: 'error' })
  const found = await image.metadata().catch(() => undefined)
  const { width = 0, height = 0 } = found?.autoOrient ?? {}
  if (!found) throw fault('logoKind')
  if (Math.min(width, height) < smallestLogo) throw fault('logoSmall')
  if (width > height * widestLogo || height > width * highestLogo) throw fault('logoShape')
  try {
    const { data, info } = await image
      .rotate()
      .resize({ ...longest, fit: 'inside', withoutEnlargement: true })
      .toFormat(formats[mime], mime === 'image/png' ? {} : { quality: 90 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, facts: { size: info.size, width: info.width, height: info.height } }
  } catch {
    throw fault('logoKind')
  }
}
