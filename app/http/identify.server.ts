import type { RequestHandler } from 'express'
import { findSession, findTokenAccount, touchSession } from '#app/auth/session.server.ts'
import { loadActor } from '#app/domain/cadres/actors.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Db } from '#db/connect.server.ts'
import type { Clock } from './clock.server.ts'
import { readSessionCookie } from './cookies.ts'
import type { DoorContext } from './load-context.ts'

/** Says who is asking: the session of the cookie, or for the API the bearer token alone. */
export function identify(db: Db, clock: Clock): RequestHandler {
  return async (request, response, next) => {
    const door = response.locals as DoorContext
    try {
      const isApi = request.path.startsWith('/api/v1/')
      const accountId = isApi
        ? await byToken(db, request.get('Authorization'))
        : await bySession(db, request.get('Cookie'), clock, door)
      const loaded = accountId ? await loadActor(db, accountId, dayOf(door.now)) : undefined
      if (loaded) Object.assign(door, loaded)
      next()
    } catch (error) {
      next(error)
    }
  }
}

async function byToken(db: Db, authorization: string | undefined) {
  const token = authorization?.match(/^Bearer ([\w.~+/-]{16,200}=*)$/)?.[1]
  return token ? findTokenAccount(db, token) : undefined
}

async function bySession(db: Db, cookies: string | undefined, clock: Clock, door: DoorContext) {
  const secret = readSessionCookie(cookies)
  if (!secret) return undefined
  const session = await findSession(db, secret, clock.wall())
  if (!session) return undefined
  await touchSession(db, session, clock.wall())
  door.sessionId = session.id
  return session.accountId
}
