import { createHash, randomUUID } from 'node:crypto'
import { chmod, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const root = () => join(process.env.DATA_DIR || '.data', 'files')
const pathOf = (sha256: string) => join(root(), sha256.slice(0, 2), sha256)

/** Keeps the bytes under their own hash: written aside, flushed, renamed, so that a name never holds half a file. */
export async function keepBytes(bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = pathOf(sha256)
  if (await isFresh(path)) return sha256
  await mkdir(dirname(path), { recursive: true })
  const aside = `${path}.${randomUUID()}`
  const file = await open(aside, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(aside, path)
  await flushFolder(dirname(path))
  return sha256
}

export const readBytes = (sha256: string) => readFile(pathOf(sha256))

/** Removes bytes no row names any more, if they are older than an hour; answers how many. */
export async function sweep(known: Set<string>, wall: Date): Promise<number> {
  let swept = 0
  for (const folder of await readdir(root()).catch(() => [])) {
    for (const name of await readdir(join(root(), folder))) {
      const path = join(root(), folder, name)
      const { ctimeMs } = await stat(path)
      if (known.has(name) || wall.getTime() - ctimeMs < 3_600_000) continue
      await unlink(path)
      swept += 1
    }
  }
  return swept
}

// Bytes kept earlier count from now again (a file's change of mode is dated): a sweep under way would take them for forgotten.
async function isFresh(path: string) {
  return chmod(path, 0o600).then(
    () => true,
    () => false,
  )
}

// The new name itself must survive a power cut too.
async function flushFolder(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}
