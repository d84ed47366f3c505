import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sweepFolder } from '#app/domain/files/sweep-folder.server.ts'
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

/** Takes away what no export names; answers how many. */
export const sweepFiles = (known: ReadonlySet<string>, wall: Date) => sweepFolder(folder(), known, wall)

const names = () => readdir(folder()).catch((): string[] => [])
