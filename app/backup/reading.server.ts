import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable, Transform } from 'node:stream'
import { extract } from 'tar-stream'
import { flow } from './flow.server.ts'
import { Manifest, manifestName, type Parts } from './manifest.ts'
import { BackupRefused } from './refused.ts'
import { isSealed, sealedHeadBytes, unsealing } from './sealing.server.ts'
import { unsqueezing } from './squeezed.server.ts'

/** What takes an archive's parts up while they are read; a folder has no content. */
export type Taking = (name: string, content: AsyncIterable<Buffer> | undefined) => Promise<unknown>

const biggestManifest = 256 * 1024 * 1024
/** What an archive may name: nothing that leads out of its folder. */
const fit = /^(?:database|files)(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*\/?$/

/**
 * Reads an archive to its end and holds every part against its manifest, bytes and SHA-256: whatever was cut, changed, added
 * or left out is refused. `take` sees the parts as they come, before they are known to be whole.
 */
export async function readArchive(
  path: string,
  passphrase?: string,
  take: Taking = drain,
): Promise<Manifest> {
  const found: Parts = {}
  let manifest: Manifest | undefined
  /** Why a part could not be taken up: the streams then say no more than that they were closed. */
  let untaken: Error | undefined
  const parts = extract()
  parts.on('entry', (header, stream, next) => {
    const work = async () => {
      if (header.name === manifestName) {
        manifest = readManifest(await textOf(stream as never))
        return
      }
      if (manifest || !fit.test(header.name)) throw new BackupRefused('damaged')
      if (header.type === 'directory') return take(header.name, undefined)
      if (header.type !== 'file') throw new BackupRefused('damaged')
      const hash = createHash('sha256')
      let bytes = 0
      await take(
        header.name,
        passing(stream as never, (piece) => {
          hash.update(piece)
          bytes += piece.length
        }),
      )
      found[header.name] = { bytes, sha256: hash.digest('hex') }
    }
    work().then(
      () => {
        stream.resume()
        next()
      },
      (error) => {
        untaken ??= error
        next(error)
      },
    )
  })
  await flow([...(await opened(path, passphrase)), parts]).catch((error) => {
    throw wordedFault(error.code === 'ERR_STREAM_PREMATURE_CLOSE' ? (untaken ?? error) : error)
  })
  if (!manifest) throw new BackupRefused('cut')
  refuseUnequal(manifest.parts, found)
  return manifest
}

async function* passing(stream: AsyncIterable<Buffer>, see: (piece: Buffer) => void) {
  for await (const piece of stream) {
    see(piece)
    yield piece
  }
}

const drain: Taking = async (_, content) => {
  if (content) for await (const _piece of content);
}

async function opened(path: string, passphrase: string | undefined): Promise<(Readable | Transform)[]> {
  const head = await startOf(path)
  if (!isSealed(head)) return [createReadStream(path), ...unsqueezing()]
  if (passphrase === undefined) throw new BackupRefused('needsPassphrase')
  const unseal = await unsealing(passphrase, head)
  return [createReadStream(path, { start: sealedHeadBytes }), unseal, ...unsqueezing()]
}

async function startOf(path: string) {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new BackupRefused('noArchive', path) : error
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sealedHeadBytes), 0, sealedHeadBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function textOf(stream: AsyncIterable<Buffer>) {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of stream) {
    bytes += piece.length
    if (bytes > biggestManifest) throw new BackupRefused('damaged')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}

function readManifest(text: string): Manifest {
  try {
    const said: { format?: unknown; program?: unknown } = JSON.parse(text)
    if (typeof said.format === 'number' && said.format > 1)
      throw new BackupRefused('newerProgram', String(said.program))
    return Manifest.parse(said)
  } catch (error) {
    throw error instanceof BackupRefused ? error : new BackupRefused('damaged')
  }
}

function refuseUnequal(said: Parts, found: Parts) {
  const names = new Set([...Object.keys(said), ...Object.keys(found)])
  for (const name of names) {
    const [wanted, got] = [said[name], found[name]]
    if (!wanted || !got || wanted.sha256 !== got.sha256 || wanted.bytes !== got.bytes)
      throw new BackupRefused('partDamaged', name)
  }
}

// zlib and tar say by their codes and words that what they read was cut or is not theirs.
function wordedFault(error: NodeJS.ErrnoException) {
  if (error instanceof BackupRefused) return error
  if (error.code === 'Z_BUF_ERROR' || /unexpected end/i.test(error.message)) return new BackupRefused('cut')
  if (error.code?.startsWith('Z_') || /tar|header/i.test(error.message)) return new BackupRefused('damaged')
  return error
}
