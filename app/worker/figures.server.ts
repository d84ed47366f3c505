import { settledFigures, settleFigures } from '#app/domain/metrics/kept/settle.server.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import type { Connection } from '#db/connect.server.ts'

/** Milliseconds between two looks: whoever reads a figure settles it first, so that only the backlog is this old. */
const pause = 5_000

/** Keeps the figures' sums up to date while nobody reads them. */
export function keepFigures({ db }: Connection): { stop: () => void } {
  let isStopping = false
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    try {
      while (!isStopping && (await settledFigures(db))) await settleFigures(db)
    } catch (error) {
      log.warn(faultOf(error), 'figures')
    }
    if (!isStopping) timer = setTimeout(look, pause).unref()
  }
  void look()
  return {
    stop: () => {
      isStopping = true
      clearTimeout(timer)
    },
  }
}
