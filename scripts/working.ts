import { openClock } from '#app/http/clock.server.ts'
import type { Env } from '#app/runtime/env.server.ts'
import { backupLetter, keepBackups } from '#app/worker/backups.server.ts'
import { seekDuplicates } from '#app/worker/duplicates.server.ts'
import { writeExports } from '#app/worker/exports.server.ts'
import { keepFigures } from '#app/worker/figures.server.ts'
import { workImports } from '#app/worker/imports.server.ts'
import { receivers } from '#app/worker/receivers.server.ts'
import { timers } from '#app/worker/timers.server.ts'
import { startWorker } from '#app/worker/worker.server.ts'
import type { Connection } from '#db/connect.server.ts'
import { backupsOf, lastBackup, takeApart } from './backing-up.ts'

type Settings = Pick<Env, 'BACKUP_AT' | 'BACKUP_DIR' | 'DATA_DIR'>

/**
 * A worker on this database, by its business clock, until it is stopped: outbox, timers, the figures' sums, the nightly
 * look for duplicates, ledgers that come in, files that are asked for and, but for a demo, the daily backup.
 */
export async function work(connection: Connection, env: Settings) {
  const { business, wall, demo } = await openClock(connection.db)
  const backups =
    demo || env.BACKUP_AT === 'off'
      ? undefined
      : keepBackups({
          db: connection.db,
          time: env.BACKUP_AT,
          clock: wall,
          last: () => lastBackup(backupsOf(env)),
          take: takeApart,
        })
  const all = { ...timers, [backupLetter.kind]: async () => backups?.now() }
  const worker = await startWorker({ connection, clock: business, receivers, timers: all })
  const figures = keepFigures(connection)
  const duplicates = seekDuplicates(connection, business)
  const importing = await workImports(connection, business, wall)
  const exports = await writeExports({ connection, clock: business, wall })
  return {
    stop: async () => {
      backups?.stop()
      duplicates.stop()
      await importing.stop()
      figures.stop()
      await exports.stop()
      await worker.stop()
    },
  }
}
