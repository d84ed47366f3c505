import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import type { DoorContext } from './load-context.ts'

/**
 * The request as Remix and the handlers read it. Its body is what the door has received to the end already; when its time is
 * over or its client gone, the door's own signal says so to what waits for the database (deadline.server.ts).
 */
export function webRequest(request: ExpressRequest, { locals }: ExpressResponse): Request {
  const { body } = locals as DoorContext
  const headers = new Headers()
  // As the door left them: what came in raw is not what it passes on.
  for (const [name, values] of Object.entries(request.headers))
    for (const value of [values ?? []].flat()) headers.append(name, value)
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const sent = body && 'path' in body ? Readable.toWeb(createReadStream(body.path)) : body?.bytes
  return new Request(`${request.protocol}://${hostOf(request)}${request.originalUrl}`, {
    method: request.method,
    headers,
    ...(isRead ? {} : { body: (sent ?? null) as never, duplex: 'half' }),
  })
}

// `hostname` follows the proxy in front, if one is configured; it leaves the port out.
function hostOf(request: ExpressRequest) {
  const ports = [request.get('X-Forwarded-Host'), request.get('Host')].map((name) => name?.split(':').at(-1))
  const port = ports.find((one) => one && /^\d+$/.test(one))
  return port ? `${request.hostname}:${port}` : request.hostname
}
