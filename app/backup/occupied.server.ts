import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { findPostmaster } from '#db/embedded/postmaster.server.ts'
import { BackupRefused } from './refused.ts'

/** What may stand in a data folder that holds nothing: backups, what was put aside, the server's programs and log. */
const nothing = /^(?:backups|before-.*|copy-.*|native-.*|postgres\.log.*|embedded-home|writable|lost\+found)$/

/** Names of what a data folder holds, in it and where its cluster stands. */
export async function heldIn(folders: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const folder of new Set(folders)) {
    const names = await readdir(folder).catch(() => [])
    for (const name of names) {
      if (nothing.test(name)) continue
      const isEmpty = (await readdir(join(folder, name)).catch(() => [''])).length === 0
      if (!isEmpty) found.push(name)
    }
  }
  return found
}

/** Refuses a cluster that a server runs on. */
export async function refuseRunning(cluster: Parameters<typeof findPostmaster>[0], folder: string) {
  if (await findPostmaster(cluster)) throw new BackupRefused('inUse', folder)
}

/** Puts what the folders hold aside, within each of them; answers where, for each that held something. */
export async function putAside(folders: readonly string[], stamp: string): Promise<string[]> {
  const places: string[] = []
  for (const folder of new Set(folders)) {
    const names = (await readdir(folder)).filter((name) => !nothing.test(name))
    if (!names.length) continue
    const place = join(folder, `before-${stamp}`)
    await mkdir(place, { mode: 0o700 })
    for (const name of names) await rename(join(folder, name), join(place, name))
    places.push(place)
  }
  return places
}
