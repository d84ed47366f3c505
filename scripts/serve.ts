import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import express from 'express'
import { createApp, listen } from '#app/http/server.ts'
import type { Env } from '#app/runtime/env.server.ts'
import type { Opened } from './database.ts'
import { keepHouse } from './housekeeping.ts'
import { Refused } from './refused.ts'
import { stopInOrder } from './stopping.ts'
import { work } from './working.ts'

const year = { immutable: true, maxAge: '1y', index: false, redirect: false } as const

/** Serves the production build on `env.PORT`, and stops in order when asked. Answers the address. */
export async function serve(
  env: Env,
  { connection, close }: Opened,
  { rateLimits }: { rateLimits?: false } = {},
) {
  const build = (await import(pathToFileURL('build/server/index.js').href)) as ServerBuild
  const hashed = express.static('build/client/assets', {
    ...year,
    acceptRanges: false,
    etag: false,
    lastModified: false,
    setHeaders: sayLittle,
  })
  const plain = express.static('build/client', { ...year, setHeaders: forgetUnhashed })
  const files = express.Router().use('/assets', hashed).use(plain)
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
  const { port, stop } = await listen(app, env.PORT).catch(async (error: NodeJS.ErrnoException) => {
    await close()
    if (error.code === 'EADDRINUSE') throw new Refused(`Port ${env.PORT} is taken; set PORT to another.`)
    throw error
  })
  keepHouse(connection)
  const worker = env.WORKER === 'inside' ? await work(connection) : undefined
  stopInOrder(async () => {
    await stop()
    await worker?.stop()
    await close()
  })
  return env.PUBLIC_ORIGIN ?? `http://localhost:${port}`
}

// Pages and their data have no ending of a file: the disk is not asked for them.
const isFile = /\.(?!data$)\w+$/

/**
 * A page loads ten of them, and what is said of pages would be a tenth of their weight on a phone; it means nothing for a
 * script, a style or a font.
 */
function sayLittle(response: { removeHeader: (name: string) => void }) {
  for (const name of pageHeaders) response.removeHeader(name)
}

const pageHeaders = [
  'X-Request-Id',
  'Content-Security-Policy',
  'Referrer-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
]

// Only file names under /assets carry a hash of their content.
function forgetUnhashed(response: { setHeader: (name: string, value: string) => void }, path: string) {
  if (!/[\\/]assets[\\/]/.test(path)) response.setHeader('Cache-Control', 'public, max-age=3600')
}
