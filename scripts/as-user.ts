import { sql } from 'drizzle-orm'
import { loadActor } from '#app/domain/cadres/actors.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { Asker } from '#app/domain/transact.server.ts'
import { openClock } from '#app/http/clock.server.ts'
import { word } from '#app/http/wording.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { env } from '#app/runtime/env.server.ts'
import type { Db } from '#db/connect.server.ts'
import { openDatabase } from './database.ts'
import { Refused } from './refused.ts'

type Asked = {
  db: Db
  business: () => Date
  /** What a transaction of this person begins with. */
  asker: () => Asker
}

/** Works at the terminal with one person's rights, beside a server that may be running; a refusal is worded for it. */
export async function asUser(
  { username, requestId, locale }: { username: string; requestId: string; locale: Locale },
  work: (asked: Asked) => Promise<void>,
) {
  const { connection, close } = await openDatabase(env, { beside: true })
  try {
    const { db } = connection
    const { business } = await openClock(db)
    const found = await loadActor(db, sql`a.username = ${username}`, dayOf(business()))
    if (!found) throw new Refused(`${username}?`)
    const { actor } = found
    const origin = { via: 'job' as const, requestId }
    await work({ db, business, asker: () => ({ actor, now: business(), locale, origin }) })
  } catch (error) {
    throw error instanceof Refusal ? new Refused(word(error, locale).message, error.code) : error
  } finally {
    await close()
  }
}
