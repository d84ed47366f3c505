import { createWriteStream } from 'node:fs'
import { mkdir, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

const folder = () => join(process.env.DATA_DIR || '.data', 'uploads')

/** An upload takes at most a quarter of an hour and its answer some seconds; what is older belongs to nobody. */
const oldest = 20 * 60_000

/**
 * Writes what comes in to a file of its own, however slowly it comes, and answers its path. When the disk is full the rest
 * can still be let run, so that whoever sends it hears why.
 */
export async function stage(coming: Readable, name: string, heard: (bytes: number) => void): Promise<string> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const path = join(folder(), name)
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  try {
    await new Promise<void>((done, fail) => {
      coming.once('error', fail).once('close', () => coming.readableEnded || fail(new Error('gone')))
      coming.on('data', (piece: Buffer) => heard(piece.length))
      coming.pipe(file).once('finish', done).once('error', fail)
    })
    return path
  } catch (error) {
    coming.unpipe(file)
    file.destroy()
    await forget(path)
    throw error
  }
}

export const forget = (path: string) => unlink(path).catch(() => {})

/** Removes uploads that a stopped program left behind; answers how many. */
export async function sweepStaged(wall: Date): Promise<number> {
  let swept = 0
  for (const name of await readdir(folder()).catch(() => [])) {
    const path = join(folder(), name)
    const found = await stat(path).catch(() => undefined)
    if (!found || wall.getTime() - found.mtimeMs < oldest) continue
    await forget(path)
    swept += 1
  }
  return swept
}
