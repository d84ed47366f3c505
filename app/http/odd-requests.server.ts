import type { RequestHandler } from 'express'

const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])
const host = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i
const forwarded = [
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-for',
  'x-forwarded-port',
  'forwarded',
]

/**
 * Answers what no page expects before it becomes an error inside: unknown methods, a malformed Host or address.
 * What proxies say is dropped unless one is configured.
 */
export function refuseOddRequests(trustProxy: number): RequestHandler {
  return (request, response, next) => {
    const refuse = (status: number, text: string) =>
      void response.status(status).type('text/plain').send(text)
    if (!trustProxy) for (const name of forwarded) delete request.headers[name]
    if (!methods.has(request.method)) return refuse(405, 'Method Not Allowed')
    const hosts = [request.get('Host') ?? '', request.get('X-Forwarded-Host')]
    if (hosts.some((name) => name !== undefined && !isHost(name))) return refuse(400, 'Bad Request')
    if (!isAddress(request.originalUrl)) return refuse(400, 'Bad Request')
    if (request.method === 'OPTIONS') {
      response.setHeader('Allow', [...methods].join(', '))
      return void response.status(204).end()
    }
    next()
  }
}

// A port is a number of sixteen bits.
const isHost = (name: string) => host.test(name) && URL.canParse(`http://${name}`)

// A dot segment would be resolved only after our checks of the path, so it could slip past them.
const dots = /^(?:\.|%2e){1,2}$/i

// `//elsewhere` would name another host once it stands behind ours; a broken escape names nothing.
function isAddress(path: string) {
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\') || path.length > 8_000)
    return false
  const plain = path.split('?', 1)[0] ?? ''
  if (plain.split('/').some((part) => dots.test(part))) return false
  try {
    decodeURIComponent(plain)
    return URL.canParse(path, 'http://here.invalid')
  } catch {
    return false
  }
}
