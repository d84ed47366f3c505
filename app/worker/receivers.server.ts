import { sql } from 'drizzle-orm'
import { wordOf } from '#app/domain/activity/telling.ts'
import { accountsOf } from '#app/domain/inbox/concerned.server.ts'
import { noteFor } from '#app/domain/inbox/note.server.ts'
import type { ToBrowsers } from '#app/domain/outbox/to-browsers.ts'
import type { Receiver } from './worker.server.ts'

/** A notification holds 8,000 bytes; so many accounts fit well. */
const most = 100

// Put into everybody's notices, and said to every process with open streams for whoever has a browser open.
const browser: Receiver = async (db, letter) => {
  const accounts = await accountsOf(db, letter)
  await noteFor(db, accounts, letter)
  const { eventId, event, subjectKind, subjectId } = letter
  for (let at = 0; at < accounts.length; at += most) {
    const to = accounts.slice(at, at + most)
    const told: ToBrowsers = { eventId, event, word: wordOf(subjectKind), id: subjectId, to }
    await db.execute(sql`select pg_notify('concerned', ${JSON.stringify(told)})`)
  }
}

/** Where letters go. */
export const receivers: Record<string, Receiver> = { browser }
