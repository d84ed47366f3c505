import type { Request, RequestHandler } from 'express'
import { apiRoot } from '#app/addresses.ts'
import { log } from '#app/runtime/log.server.ts'
import type { DoorContext } from './load-context.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const local = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/**
 * Refuses unsafe requests from other sites (reliability.md R7): the browser says same-origin, or the Origin is the
 * configured one; without either header it is refused. The API takes bearer tokens only, so it has nothing to forge.
 * A page of ours that was opened under another address is told at which to sign in, and nothing is done for it.
 */
export function checkOrigin(publicOrigin?: string): RequestHandler {
  return (request, response, next) => {
    if (safe.has(request.method)) return next()
    const origin = request.get('Origin')
    if (request.path.startsWith(`${apiRoot}/`)) return pass(request, undefined, next)
    const site = request.get('Sec-Fetch-Site')
    const here = request.get('Host')
    const isOwnSite = site === undefined || site === 'same-origin' || site === 'none'
    const isOurs = origin !== undefined && (publicOrigin ? origin === publicOrigin : isLocal(origin, here))
    if (isOurs && isOwnSite) return pass(request, origin, next)
    if (origin === undefined && site === 'same-origin') return next()
    const { requestId } = response.locals as DoorContext
    log.warn({ requestId, origin, host: here, expected: publicOrigin ?? 'this machine' }, 'other origin')
    if (isOwnSite && origin !== undefined && (site === 'same-origin' || hostOf(origin) === here)) {
      request.headers.cookie = preferencesOf(request.get('Cookie'))
      response.locals.elsewhere = publicOrigin ?? `http://localhost:${request.socket.localPort}`
      return pass(request, origin, next)
    }
    response.status(403).type('text/plain').send('Forbidden')
  }
}

/**
 * Remix compares Origin with Host once more and fails where they differ. A proxy may pass its own Host, and a program of
 * the API any Origin; the answer given here stands, so both say the same from here on.
 */
function pass(request: Request, origin: string | undefined, next: () => void) {
  delete request.headers['x-forwarded-host']
  if (origin === undefined) delete request.headers.origin
  else request.headers.host = hostOf(origin)
  next()
}

// Language and theme are nobody's secret; whoever is not known by the door can do nothing.
const preferencesOf = (cookies = '') =>
  cookies
    .split(/;\s*/)
    .filter((one) => /^(?:locale|theme)=/.test(one))
    .join('; ')

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

// Without a configured origin this program answers this machine alone, on whatever port it was started.
function isLocal(origin: string, host: string | undefined) {
  return local.test(origin) && origin === `http://${host}`
}
