import type { Actor } from '#app/domain/actor.ts'
import type { Park } from '#app/domain/park/park.ts'
import type { Refusal } from '#app/domain/refusal.ts'
import type { Body } from './bodies.server.ts'

/** What the outer door hands to Remix with every request. */
export type DoorContext = {
  requestId: string
  ip?: string
  /** Whether the browser speaks https, to us or to the proxy in front. */
  https: boolean
  /** The form came from a page of ours under another address than the one we answer as, which stands here. */
  elsewhere?: string
  /** Given to the document only, never to loader data. */
  nonce: string
  /** What the document is drawn with and its data leaves out (`useDrawnWith`). */
  drawnWith?: unknown
  /** Asked by the page's scripts, which draw the answer; else by the browser itself. */
  byScripts?: boolean
  /** What was sent, to its last byte. */
  body?: Body
  /** The answer is wanted until then: the deadline, or the client hangs up. */
  signal: AbortSignal
  /** Why the request cannot be answered, found out before anybody was asked: its body, or the database. */
  refusal?: Refusal
  /** What a form held that met an outage, for the page that says so. */
  unsent?: [string, string][]
  /** Who last asked with this session, while the database cannot say: for drawing the page's frame and nothing else. */
  lastKnown?: Actor
  /** Who is signed in, or undefined; loaded by the outer door from the session. */
  actor?: Actor
  sessionId?: string
  mustChangePassword?: boolean
  /** The business clock at the request's start. */
  now: Date
  demo: boolean
  /** Whose park this is; null until the office has said so. */
  park: Park | null
  /** What the page says of what was just done; a header of its answer. */
  said?: { message: string; undo?: { verb: string; input: { id: string; version: number } } }
  /** A public Mapbox token, if the park has one. */
  mapboxToken?: string
  mapBase?: 'embedded' | 'none'
}

declare module '@remix-run/node' {
  interface AppLoadContext extends DoorContext {}
}
