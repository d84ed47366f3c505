import { createWriteStream } from 'node:fs'
import { chmod, mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Writes one part of an archive to its place under `folder`. */
export async function putPart(folder: string, name: string, content: AsyncIterable<Buffer> | undefined) {
  const path = join(folder, name)
  await mkdir(content ? dirname(path) : path, { recursive: true, mode: 0o700 })
  if (content) await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
}

/** Opens the place of one part under `folder` for what is written piece by piece. */
export async function openPart(folder: string, name: string) {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx', 0o600)
  return { write: (piece: Buffer) => file.writeFile(piece), close: () => file.close() }
}

/**
 * A folder beside the cluster of `home` that PostgreSQL's user may enter, for as long as `work` takes; it and whatever an
 * interrupted one left are removed.
 */
export async function inFolder<T>(home: string, work: (folder: string) => Promise<T>): Promise<T> {
  for (const name of await readdir(home))
    if (/^copy-\d+$/.test(name) && !isAlive(Number(name.slice('copy-'.length))))
      await rm(join(home, name), { recursive: true, force: true })
  const folder = join(home, `copy-${process.pid}`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { mode: 0o711 })
  await chmod(folder, 0o711)
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Flushes a folder and all in it, so that a power cut after it finds everything. */
export async function flushAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await flushAll(path)
    else if (entry.isFile()) await flush(path)
  }
  await flush(folder)
}

async function flush(path: string) {
  const handle = await open(path, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}
