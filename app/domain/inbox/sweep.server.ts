import { lt } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { notices } from '#db/schema/notices.ts'

const ninetyDays = 90 * 24 * 3_600_000

/** Forgets what was read ninety days ago and more; what is unread stays. */
export const sweepNotices = (db: Db, now: Date) =>
  db.delete(notices).where(lt(notices.readAt, new Date(now.getTime() - ninetyDays)))
