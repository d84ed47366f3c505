import { sweepExports } from '#app/domain/exports/running.server.ts'
import { makeExport } from '#app/domain/sheets/taking.server.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import type { Connection } from '#db/connect.server.ts'

type Options = {
  connection: Connection
  /** The business clock, and the wall's: files age by the latter. */
  clock: () => Date
  wall: () => Date
  /** Milliseconds between two looks; what is asked for wakes the writer at once. */
  pause?: number
}

/** Writes the files that were asked for, one after the other, and takes away those whose day is over. */
export async function writeExports({ connection, clock, wall, pause = 20_000 }: Options) {
  const { db } = connection
  let isStopping = false
  let isWoken = false
  let wake = () => {}
  const wakeUp = () => {
    isWoken = true
    wake()
  }
  const work = async () => {
    try {
      while (!isStopping && (await makeExport(db, clock)));
      await sweepExports(db, clock(), wall())
    } catch (error) {
      log.warn(faultOf(error), 'exports')
    }
  }
  const rest = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, pause)
      wake = () => {
        clearTimeout(timer)
        done()
      }
      if (isWoken || isStopping) wake()
    })
  const live = async () => {
    while (!isStopping) {
      isWoken = false
      await work()
      await rest()
    }
  }
  const unhear = await connection.hear('exports', { told: wakeUp, again: wakeUp })
  const living = live()
  return {
    stop: async () => {
      isStopping = true
      wake()
      await unhear()
      await living
    },
  }
}
