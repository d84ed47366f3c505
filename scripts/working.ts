import { openClock } from '#app/http/clock.server.ts'
import { seekDuplicates } from '#app/worker/duplicates.server.ts'
import { keepFigures } from '#app/worker/figures.server.ts'
import { receivers } from '#app/worker/receivers.server.ts'
import { timers } from '#app/worker/timers.server.ts'
import { startWorker } from '#app/worker/worker.server.ts'
import type { Connection } from '#db/connect.server.ts'

/**
 * A worker on this database, by its business clock: outbox, timers, the figures' sums and the
 * nightly look for duplicates, until it is stopped.
 */
export async function work(connection: Connection) {
  const { business } = await openClock(connection.db)
  const worker = await startWorker({ connection, clock: business, receivers, timers })
  const figures = keepFigures(connection)
  const duplicates = seekDuplicates(connection, business)
  return {
    stop: async () => {
      duplicates.stop()
      figures.stop()
      await worker.stop()
    },
  }
}
