import type { Request, RequestHandler, Response } from 'express'
import { apiRoot } from '#app/addresses.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import { refuseOutside } from './errors.server.ts'
import type { DoorContext } from './load-context.ts'
import { isMultipart } from './read.server.ts'
import { forget, stage } from './staging.server.ts'
import { isDiskFull } from './storage.server.ts'

/** What a request brought: small bodies in memory, uploads in a file that goes when the answer is out. */
export type Body = { bytes: Buffer } | { path: string }

const megabyte = 1024 * 1024
const small = { bytes: 256 * 1024, ms: 15_000 }
const upload = {
  bytes: 40 * megabyte,
  fromPrograms: 16 * megabyte,
  perSecond: 2_048,
  grace: 15_000,
  ms: 15 * 60_000,
}

class TooSlow extends Error {}

/**
 * Receives the whole body before anything else is asked: no connection waits for a client. A body must say its length,
 * and Node keeps it to that. Small ones have 15 seconds; uploads, of people who are known, a least rate and a quarter of
 * an hour. One that is too large is answered by whoever would have read it, so that a form keeps what was typed.
 */
export function receiveBodies(): RequestHandler {
  return async (request, response, next) => {
    if (request.get('Transfer-Encoding') !== undefined)
      return void response.status(411).set('Connection', 'close').type('text/plain').send('Length Required')
    const length = Number(request.get('Content-Length') ?? 0)
    if (!length || request.method === 'GET' || request.method === 'HEAD') return next()
    const door = response.locals as DoorContext
    const most = mostBytes(request, door)
    if (length > most) {
      // Somebody signed out meanwhile is told that, not that photos are too large.
      if (door.actor || !isMultipart(request.get('Content-Type'))) door.refusal = tooLarge()
      letRun(request, response, length < 10 * most)
      return next()
    }
    try {
      door.body = length > small.bytes ? await receiveUpload(request, response) : await receive(request)
      next()
    } catch (error) {
      if (isDiskFull(error)) {
        log.error({ requestId: door.requestId, ...faultOf(error) }, 'disk full')
        door.refusal = new Refusal('full', 'door.diskFull')
        letRun(request, response, true)
        return next()
      }
      if (error instanceof TooSlow) cutOff(request, response)
    }
  }
}

const tooLarge = () => new Refusal('tooLarge', 'form.tooLarge')

// Who is not known uploads nothing.
function mostBytes(request: Request, { actor }: DoorContext) {
  if (!actor) return small.bytes
  if (isMultipart(request.get('Content-Type'))) return upload.bytes
  return fromPrograms.includes(request.path) ? upload.fromPrograms : small.bytes
}

/** Where programs send files, in the body. */
const fromPrograms = ['files', 'settings/logo'].map((path) => `${apiRoot}/${path}`)

/** Whether this may bring files. */
export const isUpload = (request: Request) =>
  isMultipart(request.get('Content-Type')) || fromPrograms.includes(request.path)

function receive(request: Request): Promise<Body> {
  return new Promise((done, fail) => {
    const pieces: Buffer[] = []
    const late = setTimeout(() => fail(new TooSlow()), small.ms)
    const gone = () => {
      clearTimeout(late)
      fail(new Error('gone'))
    }
    request.on('data', (piece: Buffer) => pieces.push(piece)).once('error', gone)
    request.once('end', () => done({ bytes: Buffer.concat(pieces) })).once('close', gone)
  })
}

async function receiveUpload(request: Request, response: Response): Promise<Body> {
  const begun = performance.now()
  let received = 0
  const watch = setInterval(() => {
    const ms = performance.now() - begun
    const due = ((ms - upload.grace) / 1_000) * upload.perSecond
    if (ms > upload.ms || received < due) request.destroy(new TooSlow())
  }, 1_000)
  try {
    const path = await stage(request, (response.locals as DoorContext).requestId, (bytes) => {
      received += bytes
    })
    response.once('close', () => void forget(path))
    return { path }
  } finally {
    clearInterval(watch)
  }
}

// A browser that is cut off while it sends sees no answer, so unless the body is far too large the rest runs into nothing,
// for a while.
function letRun(request: Request, response: Response, isHeard: boolean) {
  if (!isHeard) response.set('Connection', 'close')
  request.resume()
  const late = setTimeout(() => request.destroy(), small.ms)
  request.once('close', () => clearTimeout(late))
}

// The page's own scripts keep what was typed when an answer never comes; everybody else is told.
function cutOff(request: Request, response: Response) {
  if ((response.locals as DoorContext).byScripts || request.destroyed) return void request.destroy()
  response.set('Connection', 'close').once('finish', () => setTimeout(() => request.destroy(), 500))
  refuseOutside(request, response, new Refusal('tooSlow', 'form.tooSlow'))
}
