import type { Server } from 'node:http'

/** Milliseconds without a request after which nobody is kept waiting by a tenth of a second of clearing up. */
const patience = 20_000

/**
 * Gives back to the system what pages left behind once nobody asks any more: by itself the engine clears up only while it
 * is used. Without `collect` (`--expose-gc`) nothing is done. Probes of `/healthz` and `/readyz` are nobody.
 */
export function clearUpWhenQuiet(
  server: Server,
  collect: (() => void) | undefined = globalThis.gc,
  wait: number = patience,
) {
  if (!collect) return
  const quiet = setTimeout(collect, wait).unref()
  server.on('request', ({ url }) => {
    if (!/^\/(?:health|ready)z/.test(url ?? '')) quiet.refresh()
  })
}
