import { claimImport, workOn } from '#app/domain/imports/running/turn.server.ts'
import { sweepLedgers } from '#app/domain/imports/stored-file.server.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import type { Connection } from '#db/connect.server.ts'

/** Milliseconds between two looks where nobody called: a worker that died left its import to another. */
const pause = 30_000

/** Works on imports as they come, one at a time; a stop ends between two batches. Files age by the wall’s clock. */
export async function workImports(
  connection: Connection,
  clock: () => Date,
  wall: () => Date,
): Promise<{ stop: () => Promise<void> }> {
  const { db } = connection
  const stopping = new AbortController()
  let wake = () => {}
  let isCalled = false
  const call = () => {
    isCalled = true
    wake()
  }
  const unhear = await connection.hear('imports', { told: call, again: call })
  const live = async () => {
    while (!stopping.signal.aborted) {
      isCalled = false
      try {
        for (let claimed = await claimImport(db); claimed; claimed = await claimImport(db)) {
          await workOn(db, claimed, clock, stopping.signal)
          if (stopping.signal.aborted) return
        }
        await sweepLedgers(db, wall())
      } catch (error) {
        if (stopping.signal.aborted) return
        log.warn(faultOf(error), 'imports')
      }
      if (!isCalled)
        await new Promise<void>((done) => {
          const timer = setTimeout(done, pause)
          timer.unref()
          wake = () => {
            clearTimeout(timer)
            done()
          }
          if (isCalled || stopping.signal.aborted) wake()
        })
    }
  }
  const living = live()
  return {
    stop: async () => {
      stopping.abort()
      wake()
      await unhear()
      await living
    },
  }
}
