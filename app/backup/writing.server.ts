import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { type Pack, pack } from 'tar-stream'
import { flow } from './flow.server.ts'
import { type Manifest, manifestName, type Parts } from './manifest.ts'
import { sealing } from './sealing.server.ts'
import { squeezing } from './squeezed.server.ts'

/** Where an archive's bytes go: a new file, flushed to the disk before it is closed. */
export type Create = (path: string) => Writable
export const createFile: Create = (path) => createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })

export type Add = {
  folder: (name: string) => Promise<void>
  /** Adds a part of so many bytes; `beside` sees them too. Answers their SHA-256. */
  file: (
    name: string,
    bytes: number,
    content: AsyncIterable<Buffer>,
    beside?: (piece: Buffer) => Promise<unknown>,
  ) => Promise<string>
}

type Options = { passphrase?: string | undefined; create?: Create }

/**
 * Writes an archive to `path`: `fill` adds its parts and answers what its manifest says besides them. Written under another
 * name, flushed and then renamed; whatever fails leaves nothing behind.
 */
export async function writeArchive(
  path: string,
  { passphrase, create = createFile }: Options,
  fill: (add: Add) => Promise<Omit<Manifest, 'parts'>>,
): Promise<Manifest> {
  const aside = `${path}.partial`
  const seal = passphrase === undefined ? [] : [await sealing(passphrase)]
  const tar = pack()
  const parts: Parts = {}
  let filling: Promise<Manifest> | undefined
  try {
    const written = flow([Readable.from(tar), ...squeezing(), ...seal, create(aside)])
    // What is being added would otherwise wait for ever for room that never comes.
    const broken = written.then(
      () => new Promise<never>(() => {}),
      (error) => {
        tar.destroy(error)
        throw error
      },
    )
    filling = filled(tar, parts, fill)
    const manifest = await Promise.race([broken, filling])
    await written
    await rename(aside, path)
    await flushFolder(dirname(path))
    return manifest
  } catch (error) {
    tar.destroy()
    await settled(filling)
    await rm(aside, { force: true })
    throw error
  }
}

/** Milliseconds that what fed an archive which broke off may take to clear up behind itself. */
const patience = 10_000

async function settled(filling: Promise<unknown> | undefined) {
  let late: NodeJS.Timeout | undefined
  const given = new Promise((done) => {
    late = setTimeout(done, patience)
  })
  await Promise.race([filling?.catch(() => {}), given])
  clearTimeout(late)
}

async function filled(tar: Pack, parts: Parts, fill: (add: Add) => Promise<Omit<Manifest, 'parts'>>) {
  const said = await fill({
    folder: async (name) => void tar.entry({ name, type: 'directory', mode: 0o700 }),
    file: async (name, bytes, content, beside) => {
      const sha256 = await put(tar, name, bytes, content, beside)
      parts[name] = { bytes, sha256 }
      return sha256
    },
  })
  const manifest: Manifest = { ...said, parts }
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  await put(tar, manifestName, text.length, Readable.from([text]))
  tar.finalize()
  return manifest
}

async function put(
  tar: Pack,
  name: string,
  size: number,
  content: AsyncIterable<Buffer>,
  beside?: (piece: Buffer) => Promise<unknown>,
) {
  const hash = createHash('sha256')
  const over = new Promise<void>((done, fail) => {
    const entry = tar.entry({ name, size, mode: 0o600 }, (error) => (error ? fail(error) : done()))
    const send = async () => {
      for await (const piece of content) {
        hash.update(piece)
        await beside?.(piece)
        if (!entry.write(piece)) await once(entry as never, 'drain')
      }
      entry.end()
    }
    send().catch(fail)
  })
  await over
  return hash.digest('hex')
}

async function flushFolder(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}
