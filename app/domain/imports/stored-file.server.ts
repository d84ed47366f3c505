import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { inArray } from 'drizzle-orm'
import { sweepFolder } from '#app/domain/files/sweep-folder.server.ts'
import type { Db } from '#db/connect.server.ts'
import { imports } from '#db/schema/imports.ts'
import { openStates } from './imports.ts'

const folder = () => join(process.env.DATA_DIR || '.data', 'imports')

/** Where a ledger lies, by its digest: the same file handed in twice lies there once. */
export const pathOf = (digest: string) => join(folder(), digest)

/** Keeps a ledger's bytes: written aside, flushed, renamed, so that no name ever holds half a file. */
export async function keepLedger(content: Uint8Array): Promise<{ digest: string; bytes: number }> {
  const digest = createHash('sha256').update(content).digest('hex')
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const aside = `${pathOf(digest)}.${randomUUID()}`
  const file = await open(aside, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(aside, pathOf(digest))
  return { digest, bytes: content.length }
}

/**
 * Takes away the ledgers that nobody will read again: what is written, dropped or refused has its rows in the database, and
 * a ledger holds numbers. Answers how many.
 */
export async function sweepLedgers(db: Db, wall: Date): Promise<number> {
  const open = await db
    .selectDistinct({ digest: imports.digest })
    .from(imports)
    .where(inArray(imports.state, [...openStates]))
  return sweepFolder(folder(), new Set(open.map(({ digest }) => digest)), wall)
}
