import { lt, sql } from 'drizzle-orm'
import { forgetDevices } from '#app/auth/known-devices.server.ts'
import { sweep } from '#app/domain/files/store.server.ts'
import { sweepNotices } from '#app/domain/inbox/sweep.server.ts'
import { sweepEnded } from '#app/domain/outbox/queue.server.ts'
import { openClock } from '#app/http/clock.server.ts'
import { sweepStaged } from '#app/http/staging.server.ts'
import { log } from '#app/runtime/log.server.ts'
import type { Connection } from '#db/connect.server.ts'
import { sessions } from '#db/schema/cadres.ts'
import { files } from '#db/schema/files.ts'
import { jobs, outbox } from '#db/schema/outbox.ts'

const sixHours = 6 * 3_600_000
const aWeek = 7 * 24 * 3_600_000

/**
 * Removes ended sessions, browsers long unused, what was told a week ago, notices read
 * long ago, bytes of files no row names, and uploads nobody finished: at the start, and
 * four times a day.
 */
export function keepHouse({ db }: Connection) {
  const work = async () => {
    const wall = new Date()
    await forgetDevices(db, wall)
    await db.delete(sessions).where(lt(sessions.expiresAt, wall))
    const { business } = await openClock(db)
    for (const store of [outbox, jobs]) await sweepEnded(db, store, new Date(business().getTime() - aWeek))
    await sweepNotices(db, business())
    const known = await db.selectDistinct({ sha256: sql<string>`${files.sha256}` }).from(files)
    await sweep(new Set(known.map(({ sha256 }) => sha256)), wall)
    await sweepStaged(wall)
  }
  const tried = () => void work().catch(({ name }: Error) => log.warn({ name }, 'housekeeping failed'))
  tried()
  setInterval(tried, sixHours).unref()
}
