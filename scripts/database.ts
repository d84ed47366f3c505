import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { rebuildFigures } from '#app/domain/metrics/kept/rebuild.server.ts'
import type { Env } from '#app/runtime/env.server.ts'
import { log } from '#app/runtime/log.server.ts'
import { type Connection, connect } from '#db/connect.server.ts'
import { startEmbedded } from '#db/embedded.server.ts'
import { ensureAppRole, grantApp } from '#db/grants.server.ts'
import { keepDatabase } from '#db/index.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { seedBase } from '#db/seed/base/index.ts'

export type Opened = {
  connection: Connection
  ownerUrl: string
  /** The local socket of the embedded one. */
  socket?: string
  embedded: boolean
  close: () => Promise<void>
}

const appRole = 'zhigu_app'

/**
 * Opens the configured database or the embedded one, migrates it as its owner, and connects as the app's role.
 * `beside` joins an embedded one that a running program owns.
 */
export async function openDatabase(
  env: Pick<Env, 'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'DATA_DIR'>,
  { beside = false } = {},
): Promise<Opened> {
  if (env.DATABASE_URL) return openExternal(env.DATABASE_URL, env.DATABASE_OWNER_URL)
  const onRestart = () => log.warn({}, 'embedded PostgreSQL was restarted')
  const embedded = await startEmbedded(env.DATA_DIR, { beside, onRestart })
  const password = appPassword(env.DATA_DIR)
  await prepare(embedded.url, appRole, password)
  const url = new URL(embedded.url)
  url.username = appRole
  url.password = password
  const { socket } = embedded
  const connection = connect({ url: url.toString(), ...(socket ? { socket } : {}) })
  keepDatabase(connection)
  const close = async () => {
    await connection.close()
    await embedded.stop()
  }
  return { connection, ownerUrl: embedded.url, ...(socket ? { socket } : {}), embedded: true, close }
}

async function openExternal(url: string, ownerUrl: string | undefined): Promise<Opened> {
  if (ownerUrl) await prepare(ownerUrl, new URL(url).username)
  const connection = connect({ url })
  keepDatabase(connection)
  return { connection, ownerUrl: ownerUrl ?? url, embedded: false, close: connection.close }
}

async function prepare(ownerUrl: string, role: string, password?: string) {
  const sql = postgres(ownerUrl, { max: 2, onnotice: () => {} })
  try {
    if (password) await ensureAppRole(sql, role, password)
    const applied = await migrate(sql)
    const owner = connect({ url: ownerUrl, max: 1, patience: noHurry })
    await seedBase(owner.db)
    // What the figures are kept of may read otherwise from now on.
    if (applied.length) await rebuildFigures(owner.db)
    await owner.close()
    await grantApp(sql, role)
  } finally {
    await sql.end()
  }
}

function appPassword(dataDir: string) {
  const file = join(dataDir, 'app-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
