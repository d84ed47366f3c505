import type { RequestHandler } from 'express'
import { apiRoot } from '#app/addresses.ts'
import { findSessions, findTokenAccount, touchSession } from '#app/auth/session.server.ts'
import { loadActor } from '#app/domain/cadres/actors.server.ts'
import { type Day, dayOf } from '#app/domain/calendar.ts'
import type { Db } from '#db/connect.server.ts'
import type { Clock } from './clock.server.ts'
import { readSessionCookie } from './cookies.ts'
import type { DoorContext } from './load-context.ts'
import { together } from './together.server.ts'

/** Says who is asking: the session of the cookie, or for the API the bearer token alone. */
export function identify(db: Db, clock: Clock): RequestHandler {
  const findSession = together((secrets: string[], { wall, today }: { wall: Date; today: Day }) =>
    findSessions(db, secrets, wall, today),
  )
  const bySession = async (secret: string | undefined, wall: Date, today: Day) => {
    const found = secret ? await findSession(secret, { wall, today }) : undefined
    if (!found) return undefined
    const { session, ...person } = found
    await touchSession(db, session, wall)
    return { ...person, sessionId: session.id }
  }
  return async (request, response, next) => {
    const door = response.locals as DoorContext
    try {
      const isApi = request.path.startsWith(`${apiRoot}/`)
      const today = dayOf(door.now)
      const found = isApi
        ? await byToken(db, request.get('Authorization'), today)
        : await bySession(readSessionCookie(request.get('Cookie'), door), clock.wall(), today)
      if (found) Object.assign(door, found)
      next()
    } catch (error) {
      next(error)
    }
  }
}

async function byToken(db: Db, authorization: string | undefined, today: Day) {
  const token = authorization?.match(/^Bearer ([\w.~+/-]{16,200}=*)$/)?.[1]
  const accountId = token && (await findTokenAccount(db, token))
  return accountId ? loadActor(db, accountId, today) : undefined
}
