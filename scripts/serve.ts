import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { createApp, listen } from '#app/http/server.ts'
import type { Env } from '#app/runtime/env.server.ts'
import { browserFiles } from './browser-files.ts'
import type { Opened } from './database.ts'
import { keepHouse } from './housekeeping.ts'
import { clearUpWhenQuiet } from './quiet.ts'
import { Refused } from './refused.ts'
import { stopInOrder } from './stopping.ts'
import { work } from './working.ts'

/** Serves the production build on `env.PORT`, and stops in order when asked. Answers the address. */
export async function serve(
  env: Env,
  { connection, close }: Opened,
  { rateLimits }: { rateLimits?: false } = {},
) {
  const build = (await import(pathToFileURL('build/server/index.js').href)) as ServerBuild
  const files = browserFiles('build/client')
  const app = await createApp({
    connection,
    build,
    assets: [(request, ...rest) => (isFile.test(request.path) ? files(request, ...rest) : rest[1]())],
    publicOrigin: env.PUBLIC_ORIGIN,
    trustProxy: env.TRUST_PROXY,
    mapboxToken: env.MAPBOX_ACCESS_TOKEN,
    mapBase: env.MAP_BASE,
    rateLimits,
  })
  const { server, port, stop } = await listen(app, env.PORT).catch(async (error: NodeJS.ErrnoException) => {
    await close()
    if (error.code === 'EADDRINUSE') throw new Refused(`Port ${env.PORT} is taken; set PORT to another.`)
    throw error
  })
  keepHouse(connection)
  clearUpWhenQuiet(server)
  const worker = env.WORKER === 'inside' ? await work(connection, env) : undefined
  stopInOrder(async () => {
    await stop()
    await worker?.stop()
    await close()
  })
  return env.PUBLIC_ORIGIN ?? `http://localhost:${port}`
}

// Pages and their data have no ending of a file: the disk is not asked for them.
const isFile = /\.(?!data$)\w+$/
