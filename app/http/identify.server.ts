import type { Request, RequestHandler } from 'express'
import { apiRoot } from '#app/addresses.ts'
import { findSessions, findTokenActor, touchSession } from '#app/auth/session.server.ts'
import type { Actor } from '#app/domain/actor.ts'
import { type Day, dayOf } from '#app/domain/calendar.ts'
import type { Db } from '#db/connect.server.ts'
import type { Clock } from './clock.server.ts'
import { readSessionCookie } from './cookies.ts'
import { until } from './deadline.server.ts'
import type { DoorContext } from './load-context.ts'
import { refusalOf } from './refusals.server.ts'
import { together } from './together.server.ts'

/** Of so many sessions the door remembers who they were, to draw their frame while the database is away. */
const remembered = 2_000

/**
 * Says who is asking, as of now: the session of the cookie, or for the API the bearer token alone. When the database cannot
 * say, the request is refused by whoever would have answered it.
 */
export function identify(db: Db, clock: Clock): RequestHandler {
  const findSession = together((secrets: string[], { wall, today }: { wall: Date; today: Day }) =>
    findSessions(db, secrets, wall, today),
  )
  const lastKnown = new Map<string, Actor>()
  const remember = (secret: string, actor: Actor) => {
    lastKnown.delete(secret)
    lastKnown.set(secret, actor)
    if (lastKnown.size > remembered) lastKnown.delete(lastKnown.keys().next().value ?? '')
  }
  const bySession = async (secret: string, wall: Date, today: Day, isUse: boolean) => {
    const found = await findSession(secret, { wall, today })
    if (!found) return void lastKnown.delete(secret)
    const { session, ...person } = found
    if (isUse) await touchSession(db, session, wall)
    remember(secret, person.actor)
    return { ...person, sessionId: session.id }
  }
  return async (request, response, next) => {
    const door = response.locals as DoorContext
    door.now = clock.business()
    const today = dayOf(door.now)
    const secret = isProgram(request) ? undefined : readSessionCookie(request.get('Cookie'), door)
    try {
      const found = isProgram(request)
        ? await until(door.signal, byToken(db, request.get('Authorization'), today))
        : secret && (await until(door.signal, bySession(secret, clock.wall(), today, isUse(request))))
      Object.assign(door, found || nobody)
      next()
    } catch (error) {
      const refusal = refusalOf(error)
      if (!refusal) return next(error)
      Object.assign(door, nobody, { refusal, lastKnown: secret && lastKnown.get(secret) })
      next()
    }
  }
}

// What a page asks by itself because somebody else did something keeps no session alive.
const isUse = (request: Request) => request.path !== '/live' && request.get('X-Told') === undefined

/** Asked once more after a long upload: whoever is unknown by now is nobody. */
const nobody = { actor: undefined, sessionId: undefined, mustChangePassword: undefined }

const isProgram = ({ path }: Request) => path.startsWith(`${apiRoot}/`)

async function byToken(db: Db, authorization: string | undefined, today: Day) {
  const token = authorization?.match(/^Bearer ([\w.~+/-]{16,200}=*)$/)?.[1]
  return token ? findTokenActor(db, token, today) : undefined
}
