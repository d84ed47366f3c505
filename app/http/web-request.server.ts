import { createReadableStreamFromReadable } from '@remix-run/node'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

/** The request in the web's own shape, its body still unread; it is aborted when its client hangs up before the answer. */
export function webRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const abort = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) abort.abort()
  })
  const url = new URL(`${request.protocol}://${hostOf(request)}${request.originalUrl}`)
  const init = { method: request.method, headers: headersOf(request), signal: abort.signal }
  return request.method === 'GET' || request.method === 'HEAD'
    ? new Request(url, init)
    : new Request(url, {
        ...init,
        body: createReadableStreamFromReadable(request),
        duplex: 'half',
      } as RequestInit)
}

// Express says the host a trusted proxy names, and leaves its port out.
function hostOf(request: ExpressRequest) {
  const named = [request.get('X-Forwarded-Host'), request.get('Host')].find((host) =>
    host?.startsWith(request.hostname),
  )
  const port = named?.slice(request.hostname.length).match(/^:\d{1,5}$/)?.[0] ?? ''
  return `${request.hostname}${port}`
}

function headersOf(request: ExpressRequest) {
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headers))
    for (const value of [values ?? []].flat()) headers.append(name, value)
  return headers
}
