import type { RequestHandler } from 'express'
import { Refusal } from '#app/domain/refusal.ts'
import { refuseOutside } from './errors.server.ts'
import type { DoorContext } from './load-context.ts'
import { refusalOf } from './refusals.server.ts'

/** Milliseconds from the last byte of the body: when an answer is given up, and when one is given whatever happens. */
export type Deadline = { answer: number; last: number }

export const deadline: Deadline = { answer: 7_000, last: 7_750 }

/** So long a save whose client hung up may still be finished, in milliseconds: whoever lost the network meant it. */
const afterHangingUp = 1_000

/**
 * Every request has an end: what it waits for is given up and its transaction ends, in time or when the client hangs up.
 * Once an answer has begun it may take its time, so a stream stays open.
 */
export function endInTime({ answer, last }: Deadline): RequestHandler {
  return (request, response, next) => {
    const controller = new AbortController()
    const door = response.locals as DoorContext
    door.signal = controller.signal
    const late = () =>
      new Refusal('unavailable', request.method === 'GET' ? 'door.databaseAway' : 'door.late')
    const stop = () => !response.headersSent && controller.abort(late())
    const giveUp = setTimeout(stop, answer)
    const answerAnyway = setTimeout(
      () => !response.headersSent && refuseOutside(request, response, late()),
      last,
    )
    response.once('close', () => {
      clearTimeout(giveUp)
      clearTimeout(answerAnyway)
      if (response.writableFinished) return
      const gone = () => controller.abort(new Refusal('unavailable', 'door.late'))
      if (request.method === 'GET' || request.method === 'HEAD') gone()
      else setTimeout(gone, afterHangingUp).unref()
    })
    next()
  }
}

/** What `work` answers, or `otherwise` where the database cannot say it soon: for what a page can do without. */
export function orWithout<T>(work: Promise<T>, otherwise: T, ms = 1_000): Promise<T> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => done(otherwise), ms)
    const away = (error: unknown) =>
      refusalOf(error)?.kind === 'unavailable' ? done(otherwise) : fail(error)
    const stop = () => clearTimeout(late)
    work.then(done, away).then(stop, stop)
  })
}

/** What `work` answers, or the reason of the signal before it does. */
export function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const stop = () => fail(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    const settle = () => signal.removeEventListener('abort', stop)
    work.then(done, fail).then(settle, settle)
  })
}
