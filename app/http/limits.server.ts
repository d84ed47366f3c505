import type { RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'

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
