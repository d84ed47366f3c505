import type { Request, RequestHandler, Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { apiRoot } from '#app/addresses.ts'
import { readAcceptedLocale, readLocale } from './locale.ts'
import { doorMessages } from './messages.ts'
import { isMultipart } from './read.server.ts'

const megabyte = 1024 * 1024

/**
 * 2 MB for forms and JSON, 40 MB where photos come along, 16 MB for a file by the API. A body must say its length:
 * Node keeps it to that, so nothing has to be counted here.
 */
export function limitBodies(): RequestHandler {
  return (request, response, next) => {
    if (request.get('Transfer-Encoding') !== undefined)
      return void response.status(411).set('Connection', 'close').type('text/plain').send('Length Required')
    const isUpload = isMultipart(request.get('Content-Type'))
    const max = isUpload ? 40 * megabyte : request.path === `${apiRoot}/files` ? 16 * megabyte : 2 * megabyte
    const length = Number(request.get('Content-Length') ?? 0)
    if (length > max) return sayTooLarge(request, response, length < 10 * max)
    next()
  }
}

// The body is not read. A browser that is cut off while it sends sees no answer, so unless the body is far too large Node
// lets the rest run into nothing. Program and person are told in their language.
function sayTooLarge(request: Request, response: Response, isHeard: boolean) {
  const isApi = request.path.startsWith(`${apiRoot}/`)
  const said = new Headers()
  for (const name of ['Cookie', 'Accept-Language']) said.set(name, request.get(name) ?? '')
  const asked = new globalThis.Request('http://here.invalid', { headers: said })
  const title = doorMessages[isApi ? readAcceptedLocale(asked) : readLocale(asked)].refusals.form_tooLarge
  response.status(413).set('Cache-Control', 'no-store')
  if (!isHeard) response.set('Connection', 'close')
  if (!isApi) return void response.type('text/plain').send(title)
  const code = 'form.tooLarge'
  const body = { type: `urn:zhigu:refusal:${code}`, title, status: 413, code, fields: {}, facts: {} }
  const instance = response.locals.requestId
  response.type('application/problem+json').send(JSON.stringify({ ...body, instance }))
}

/** Per address: 40 requests a second in the mean with a burst of 400, far above a person, below a flood. */
export function limitRates(): RequestHandler {
  const limiter = new RateLimiterMemory({ points: 400, duration: 10 })
  return (request, response, next) => {
    limiter.consume(request.ip ?? '').then(
      () => next(),
      ({ msBeforeNext = 10_000 }: { msBeforeNext?: number }) => {
        response
          .status(429)
          .set('Retry-After', String(Math.ceil(msBeforeNext / 1000)))
          .type('text/plain')
          .send('Too Many Requests')
      },
    )
  }
}
