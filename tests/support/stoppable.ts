import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { type Connection, connect } from '#db/connect.server.ts'
import { findHome, serverUser } from '#db/embedded/home.server.ts'
import { startEmbedded } from '#db/embedded.server.ts'
import { ensureAppRole, grantApp } from '#db/grants.server.ts'
import { migrate } from '#db/migrate.server.ts'
import type { Patience } from '#db/pool/guard.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { seedBase } from '#db/seed/base/index.ts'
import { seedDemo } from '#db/seed/index.ts'
import { clear } from './cleared.ts'

/** A database server of this test alone, with the demo in it, that can be stopped and let go on. */
export async function stoppableServer(patience?: Patience) {
  const folder = mkdtempSync(join(tmpdir(), 'zhigu-outage-'))
  const server = await startEmbedded(folder, { settings: { fsync: 'off', synchronous_commit: 'off' } })
  const sql = postgres(server.url, { max: 2, onnotice: () => {} })
  await ensureAppRole(sql, 'zhigu_app', 'test')
  await migrate(sql)
  const owner = connect({ url: server.url, max: 2, patience: noHurry })
  await seedBase(owner.db)
  await seedDemo(owner.db)
  await owner.close()
  await grantApp(sql, 'zhigu_app')
  await sql.end()
  const app = new URL(server.url)
  app.username = 'zhigu_app'
  app.password = 'test'
  const connection: Connection = connect({ url: app.toString(), patience })
  const signal = (name: 'STOP' | 'CONT') => {
    const [pid] = readFileSync(join(findHome(folder, serverUser()), 'pg', 'postmaster.pid'), 'utf8').split(
      '\n',
    )
    spawnSync('pkill', [`-${name}`, '-P', pid!])
    spawnSync('kill', [`-${name}`, pid!])
  }
  return {
    connection,
    /** The owner, apart from the pool: for locks. */
    owner: postgres(server.url, { max: 1, onnotice: () => {} }),
    stop: () => signal('STOP'),
    goOn: () => signal('CONT'),
    close: async () => {
      signal('CONT')
      await connection.close()
      await server.stop()
      clear(folder)
    },
  }
}
