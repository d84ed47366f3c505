import type { RequestHandler } from 'express'
import { log } from '#app/runtime/log.server.ts'
import type { Clock } from './clock.server.ts'
import type { DoorContext } from './load-context.ts'

const ids = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** One line a request: who (id), what route (no query, no ids), how it ended, how long it took. */
export function logRequests(clock: Clock): RequestHandler {
  return (request, response, next) => {
    const start = clock.wall().getTime()
    response.once('finish', () => {
      const { requestId, actor } = response.locals as DoorContext
      const route = request.path.replace(ids, ':id').slice(0, 200)
      const ms = clock.wall().getTime() - start
      log.info(
        { requestId, actorId: actor?.id, method: request.method, route, status: response.statusCode, ms },
        'request',
      )
    })
    next()
  }
}
