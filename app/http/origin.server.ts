import type { RequestHandler } from 'express'
import { apiRoot } from '#app/addresses.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const local = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/**
 * Refuses unsafe requests from other sites (reliability.md R7): the browser says same-origin, or the Origin is the
 * configured one; without either header it is refused. The API takes bearer tokens only, so it has nothing to forge.
 */
export function checkOrigin(publicOrigin?: string): RequestHandler {
  return (request, response, next) => {
    if (safe.has(request.method) || request.path.startsWith(`${apiRoot}/`)) return next()
    const origin = request.get('Origin')
    const site = request.get('Sec-Fetch-Site')
    const isOurs =
      origin !== undefined && (publicOrigin ? origin === publicOrigin : isLocal(origin, request.get('Host')))
    if (isOurs && (site === undefined || site === 'same-origin' || site === 'none')) return next()
    if (origin === undefined && site === 'same-origin') return next()
    response.status(403).type('text/plain').send('Forbidden')
  }
}

// Without a configured origin this program answers this machine alone, on whatever port it was started.
function isLocal(origin: string, host: string | undefined) {
  return local.test(origin) && origin === `http://${host}`
}
