import type { ErrorRequestHandler, Request, Response } from 'express'
import { apiRoot, at } from '#app/addresses.ts'
import type { Refusal } from '#app/domain/refusal.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { log } from '#app/runtime/log.server.ts'
import { doorSentence, filled } from './door-words.ts'
import type { DoorContext } from './load-context.ts'
import { readAcceptedLocale, readLocale } from './locale.ts'
import { headersOf, refusalOf, unexpected } from './refusals.server.ts'

/** What goes wrong outside Remix: a malformed address, a lost database, a bug. */
export function answerErrors(): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const { requestId } = response.locals as DoorContext
    const known = refusalOf(error)
    if (!known && (error instanceof URIError || error?.status < 500))
      return void response
        .status(error.status ?? 400)
        .type('text/plain')
        .send('Bad Request')
    if (!known) log.error({ requestId, name: error?.name, code: error?.code }, 'door')
    refuseOutside(request, response, known ?? unexpected(requestId))
  }
}

const forPrograms = [`${apiRoot}/`, at.api.do('')]

/** A refusal where no page can be drawn: problem+json for programs, one sentence in the reader's language for people. */
export function refuseOutside(request: Request, response: Response, refusal: Refusal) {
  const { requestId } = response.locals as DoorContext
  const headers = new Headers()
  for (const name of ['Cookie', 'Accept-Language']) headers.set(name, request.get(name) ?? '')
  const asked = new globalThis.Request('http://here.invalid', { headers })
  const said = (locale: Locale) => filled(doorSentence(refusal.code, locale), refusal.facts, locale)
  response.status(refusal.status).set('Cache-Control', 'no-store')
  for (const [name, value] of Object.entries(headersOf(refusal))) response.set(name, value)
  if (forPrograms.some((root) => request.path.startsWith(root))) {
    const { code, status, fields, facts } = refusal
    const title = said(readAcceptedLocale(asked))
    const body = {
      type: `urn:zhigu:refusal:${code}`,
      title,
      status,
      code,
      fields,
      facts,
      instance: requestId,
    }
    return void response.type('application/problem+json').send(JSON.stringify(body))
  }
  response.type('text/plain').send(said(readLocale(asked)))
}
