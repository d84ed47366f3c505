import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { extensionOf, type Format } from './forms.ts'

const folder = () => join(process.env.DATA_DIR || '.data', 'exports')

/** Where a finished file lies. */
export const pathOf = (name: string) => join(folder(), name)

/** Writes a file aside and gives it its name once it is whole; answers the name. */
export async function keepFile(
  id: string,
  format: Format,
  write: (path: string) => Promise<void>,
): Promise<string> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const name = `${id}.${extensionOf(format)}`
  const aside = pathOf(`${name}.part`)
  try {
    await write(aside)
    await rename(aside, pathOf(name))
  } finally {
    await rm(aside, { force: true })
  }
  return name
}

/** Takes the file of an export away, whatever of it there is. */
export async function forgetFile(id: string) {
  for (const name of await names())
    if (name.startsWith(`${id}.`)) await rm(pathOf(name), { force: true }).catch(() => {})
}

/** Takes away what no export names and nobody has written to for an hour; answers how many. */
export async function sweepFiles(known: ReadonlySet<string>, wall: Date): Promise<number> {
  let swept = 0
  for (const name of await names()) {
    if (known.has(name)) continue
    const found = await stat(pathOf(name)).catch(() => null)
    if (!found || wall.getTime() - found.mtimeMs < 3_600_000) continue
    await rm(pathOf(name), { force: true })
    swept += 1
  }
  return swept
}

const names = () => readdir(folder()).catch((): string[] => [])
