import { createHash, randomBytes } from 'node:crypto'
import { eq, type SQL, sql } from 'drizzle-orm'
import { loadActor, loadSessionActors } from '#app/domain/cadres/actors.server.ts'
import type { Day } from '#app/domain/calendar.ts'
import type { Db } from '#db/connect.server.ts'
import { accounts, sessions } from '#db/schema/cadres.ts'

/** Hours without a request, and hours since signing in, after which a session ends. */
export const limits = { idleHours: 12, absoluteHours: 24 * 7 }

const hour = 3_600_000
const digest = (secret: string) => createHash('sha256').update(secret).digest('hex')

type Origin = { ip?: string; userAgent?: string }

/** Begins a session and answers the cookie's value; only its SHA-256 is stored. Sessions live on the wall clock. */
export async function startSession(
  db: Db,
  account: { id: string; epoch: number },
  origin: Origin,
  wall = new Date(),
) {
  const secret = randomBytes(32).toString('base64url')
  await db.insert(sessions).values({
    id: digest(secret),
    accountId: account.id,
    epoch: account.epoch,
    createdAt: wall,
    lastSeenAt: wall,
    expiresAt: new Date(wall.getTime() + limits.absoluteHours * hour),
    ip: origin.ip,
    userAgent: origin.userAgent?.slice(0, 200),
  })
  return secret
}

/**
 * The live sessions of cookies' values, as `s` beside its account `a`: not expired, not idle too long, of an enabled
 * account in the same epoch.
 */
function liveSessions(secrets: readonly string[], wall: Date): SQL {
  const idle = new Date(wall.getTime() - limits.idleHours * hour)
  return sql`sessions s join accounts a on a.id = s.account_id and a.session_epoch = s.epoch
    where s.id = any(${`{${secrets.map(digest)}}`}::text[]) and a.disabled_at is null
      and s.expires_at > ${wall.toISOString()}::timestamptz and s.last_seen_at > ${idle.toISOString()}::timestamptz`
}

/** The live sessions of cookies' values by these values, each with the person behind it as of `today`. */
export async function findSessions(db: Db, secrets: readonly string[], wall: Date, today: Day) {
  const live = await loadSessionActors(db, liveSessions(secrets, wall), today)
  const byId = new Map(live.map((one) => [one.session.id, one]))
  return new Map(
    secrets.flatMap((secret) => {
      const found = byId.get(digest(secret))
      return found ? [[secret, found] as const] : []
    }),
  )
}

/** Notes that the session is in use; at most once a minute, so that reading pages does not write. */
export async function touchSession(db: Db, session: { id: string; lastSeenAt: Date }, wall: Date) {
  if (wall.getTime() - session.lastSeenAt.getTime() < 60_000) return
  await db.update(sessions).set({ lastSeenAt: wall }).where(eq(sessions.id, session.id))
}

export async function endSession(db: Db, sessionId: string) {
  await db.delete(sessions).where(eq(sessions.id, sessionId))
}

/** Ends every session of the account by raising its epoch. */
export async function endAllSessions(db: Db, accountId: string) {
  await db
    .update(accounts)
    .set({ sessionEpoch: sql`${accounts.sessionEpoch} + 1` })
    .where(eq(accounts.id, accountId))
  await db.delete(sessions).where(eq(sessions.accountId, accountId))
}

/** The person behind a bearer token as of `today`, if the token is good and the account enabled. */
export const findTokenActor = (db: Db, token: string, today: Day) =>
  loadActor(
    db,
    sql`a.id = (select t.account_id from api_tokens t where t.token_hash = ${digest(token)} and t.revoked_at is null)`,
    today,
  )

/** What is stored of an API token. */
export const tokenHash = digest
