import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filesFolder } from './manifest.ts'

export type Upload = { sha256: string; path: string; bytes: number }

/** The uploaded files under `dataDir`, each by the hash that is its name; what is only being written is not among them. */
export async function uploadsIn(dataDir: string): Promise<Upload[]> {
  const root = join(dataDir, 'files')
  const found: Upload[] = []
  for (const folder of (await readdir(root).catch(() => [])).sort())
    for (const name of (await readdir(join(root, folder)).catch(() => [])).sort()) {
      if (!/^[0-9a-f]{64}$/.test(name)) continue
      const path = join(root, folder, name)
      const there = await stat(path).catch(() => undefined)
      if (there?.isFile()) found.push({ sha256: name, path, bytes: there.size })
    }
  return found
}

/** Where a file stands in an archive, and under a data folder. */
export const placeOf = (sha256: string) => `${filesFolder}${sha256.slice(0, 2)}/${sha256}`
