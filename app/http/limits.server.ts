import type { RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'

const megabyte = 1024 * 1024

/** Declared and actual size: 2 MB for forms and JSON, 40 MB where photos come along, 16 MB for a file by the API. */
export function limitBodies(): RequestHandler {
  return (request, response, next) => {
    const isUpload = request.get('Content-Type')?.startsWith('multipart/form-data')
    const max = isUpload ? 40 * megabyte : request.path === '/api/v1/files' ? 16 * megabyte : 2 * megabyte
    if (Number(request.get('Content-Length') ?? 0) > max) {
      response.status(413).set('Connection', 'close').type('text/plain').send('Content Too Large')
      return
    }
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= max || response.headersSent) return
      response.once('finish', () => request.destroy())
      response.status(413).set('Connection', 'close').type('text/plain').send('Content Too Large')
    })
    request.pause()
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
