import type { ErrorRequestHandler } from 'express'
import { log } from '#app/runtime/log.server.ts'
import type { DoorContext } from './load-context.ts'
import { refusalOf } from './refusals.server.ts'

/** What goes wrong outside Remix: a malformed address, a lost database, a bug. Plain text with the request's number. */
export function answerErrors(): ErrorRequestHandler {
  return (error, _, response, next) => {
    if (response.headersSent) return next(error)
    const { requestId } = response.locals as DoorContext
    const status = refusalOf(error)?.status ?? (error instanceof URIError ? 400 : (error?.status ?? 500))
    if (status >= 500) log.error({ requestId, name: error?.name, code: error?.code }, 'door')
    response
      .status(status)
      .type('text/plain')
      .send(status >= 500 ? `Try again later. ${requestId}` : 'Bad Request')
  }
}
