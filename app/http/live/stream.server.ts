import type { RequestHandler } from 'express'
import { readSessionCookie } from '../cookies.ts'
import type { DoorContext } from '../load-context.ts'
import type { Hub, Listener } from './hub.server.ts'

/** A browser needs one stream; a session that has this many open has lost count. */
const most = 12
const heartbeat = 25_000

/** The live stream of a signed-in browser, until it leaves, its session ends or the program stops. Nobody else has one. */
export function streamLive(hub: Hub): RequestHandler {
  const bySession = new Map<string, number>()
  return (request, response) => {
    const { actor, sessionId = '', mustChangePassword, ...door } = response.locals as DoorContext
    const secret = readSessionCookie(request.get('Cookie'), door)
    response.set('Cache-Control', 'no-store, no-transform')
    if (!actor || !secret || mustChangePassword) return void response.status(204).end()
    const open = bySession.get(sessionId) ?? 0
    if (open >= most) return void response.status(204).end()
    bySession.set(sessionId, open + 1)
    response.status(200).set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
    // The browser asks again by itself, not all at one moment.
    response.write(`retry: ${2_000 + Math.round(Math.random() * 2_000)}\nevent: begun\ndata: {}\n\n`)
    const beats = setInterval(() => response.write(':\n\n'), heartbeat)
    const listener: Listener = {
      secret,
      actor,
      send: (event, data) => {
        // What is told was looked up meanwhile: the stream may have been ended since.
        if (!response.writableEnded) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      },
      end: () => response.end(),
    }
    const leave = hub.join(listener, agoOf(request.url))
    response.once('close', () => {
      clearInterval(beats)
      const left = (bySession.get(sessionId) ?? 1) - 1
      if (left) bySession.set(sessionId, left)
      else bySession.delete(sessionId)
      leave()
    })
  }
}

/** Ms since the browser asked for what it shows. */
const agoOf = (url: string) => Math.max(0, Number(new URLSearchParams(url.split('?')[1]).get('ago')) || 0)
