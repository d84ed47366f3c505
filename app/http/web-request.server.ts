import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import type { DoorContext } from './load-context.ts'

/** The request as Remix and the handlers read it. Its body is what the door has received to the end already. */
export function webRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const { body } = response.locals as DoorContext
  const headers = new Headers()
  // As the door left them: what came in raw is not what it passes on.
  for (const [name, values] of Object.entries(request.headers))
    for (const value of [values ?? []].flat()) headers.append(name, value)
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const sent = body && 'path' in body ? Readable.toWeb(createReadStream(body.path)) : body?.bytes
  return new Request(`${request.protocol}://${hostOf(request)}${request.originalUrl}`, {
    method: request.method,
    headers,
    signal: gone.signal,
    ...(isRead ? {} : { body: (sent ?? null) as never, duplex: 'half' }),
  })
}

// `hostname` follows the proxy in front, if one is configured; it leaves the port out.
function hostOf(request: ExpressRequest) {
  const ports = [request.get('X-Forwarded-Host'), request.get('Host')].map((name) => name?.split(':').at(-1))
  const port = ports.find((one) => one && /^\d+$/.test(one))
  return port ? `${request.hostname}:${port}` : request.hostname
}
