import type { RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'

const megabyte = 1024 * 1024

/**
 * 2 MB for forms and JSON, 40 MB where photos come along, 16 MB for a file by the API. A body must say its length:
 * Node keeps it to that, so nothing has to be counted here.
 */
export function limitBodies(): RequestHandler {
  return (request, response, next) => {
    const refuse = (status: number, text: string) =>
      void response.status(status).set('Connection', 'close').type('text/plain').send(text)
    if (request.get('Transfer-Encoding') !== undefined) return refuse(411, 'Length Required')
    const isUpload = request.get('Content-Type')?.startsWith('multipart/form-data')
    const max = isUpload ? 40 * megabyte : request.path === '/api/v1/files' ? 16 * megabyte : 2 * megabyte
    if (Number(request.get('Content-Length') ?? 0) > max) return refuse(413, 'Content Too Large')
    next()
  }
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
