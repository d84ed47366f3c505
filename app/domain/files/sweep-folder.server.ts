import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Takes away what `known` does not name and nobody has written to for an hour by the wall's clock; answers how many. */
export async function sweepFolder(folder: string, known: ReadonlySet<string>, wall: Date): Promise<number> {
  let swept = 0
  for (const name of await readdir(folder).catch((): string[] => [])) {
    if (known.has(name)) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile() || wall.getTime() - found.mtimeMs < 3_600_000) continue
    await rm(path, { force: true })
    swept += 1
  }
  return swept
}
