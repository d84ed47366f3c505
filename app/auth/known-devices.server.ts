import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lt } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { knownDevices } from '#db/schema/cadres.ts'

/** Days for which a browser stays known after its last signing in. */
export const knownForDays = 180

const digest = (secret: string) => createHash('sha256').update(secret).digest('hex')
const day = 24 * 3_600_000
const oldest = (wall: Date) => new Date(wall.getTime() - knownForDays * day)

/**
 * The device of a cookie's value, if this account has signed in from it before. It opens nothing: a known device is only
 * not made to wait for the guesses of strangers.
 */
export async function findDevice(db: Db, secret: string | undefined, accountId: string, wall = new Date()) {
  if (!secret) return undefined
  const [found] = await db
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .where(
      and(
        eq(knownDevices.id, digest(secret)),
        eq(knownDevices.accountId, accountId),
        gt(knownDevices.lastUsedAt, oldest(wall)),
      ),
    )
  return found?.id
}

/** Notes that the account signed in from here; answers the cookie's value, a new one when there was none. */
export async function rememberDevice(
  db: Db,
  secret: string | undefined,
  accountId: string,
  wall = new Date(),
) {
  const kept = secret ?? randomBytes(32).toString('base64url')
  await db
    .insert(knownDevices)
    .values({ id: digest(kept), accountId, lastUsedAt: wall })
    .onConflictDoUpdate({
      target: [knownDevices.id, knownDevices.accountId],
      set: { lastUsedAt: wall },
    })
  return kept
}

/** Forgets browsers in which nobody signed in for so long. */
export const forgetDevices = (db: Db, wall: Date) =>
  db.delete(knownDevices).where(lt(knownDevices.lastUsedAt, oldest(wall)))
