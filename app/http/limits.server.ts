import type { RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '#app/domain/refusal.ts'
import { refuseOutside } from './errors.server.ts'

/** Per address: so many requests in ten seconds, 400 by default: far above a person, below a flood. */
export function limitRates(points: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points, duration: 10 })
  return (request, response, next) => {
    limiter.consume(request.ip ?? '').then(
      () => next(),
      ({ msBeforeNext = 10_000 }: { msBeforeNext?: number }) => {
        response.set('Retry-After', String(Math.ceil(msBeforeNext / 1000)))
        refuseOutside(request, response, new Refusal('tooMany', 'door.tooMany'))
      },
    )
  }
}
