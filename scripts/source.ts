import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BackupRefused } from '#app/backup/refused.ts'
import type { Source } from '#app/backup/taking.server.ts'
import type { Env } from '#app/runtime/env.server.ts'
import { findHome, serverUser } from '#db/embedded/home.server.ts'
import { startEmbedded } from '#db/embedded.server.ts'

type Settings = Pick<Env, 'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'DATA_DIR'>

/**
 * The database as it is, for who looks at all of it: it is not migrated. The embedded one is joined where a program runs on
 * it, else started for as long as `work` takes.
 */
export async function withSource<T>(env: Settings, work: (source: Source) => Promise<T>): Promise<T> {
  const dataDir = env.DATA_DIR
  const url = env.DATABASE_OWNER_URL ?? env.DATABASE_URL
  if (url) return work({ url, embedded: false, dataDir })
  if (!existsSync(dataDir) || !existsSync(join(findHome(dataDir, serverUser()), 'pg')))
    throw new BackupRefused('nothingThere')
  const embedded = await startEmbedded(dataDir, { beside: true })
  try {
    return await work({ url: embedded.url, embedded: true, dataDir })
  } finally {
    await embedded.stop()
  }
}
