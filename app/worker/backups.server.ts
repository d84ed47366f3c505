import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { isDue } from '#app/backup/schedule.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import type { Db } from '#db/connect.server.ts'
import { jobs } from '#db/schema/outbox.ts'

/** The letter by which the system administrator hears that the daily backup failed; there is never more than one. */
export const backupLetter = { kind: 'backup.daily', subjectId: '018f0000-0000-7000-8000-00000000b0b0' }

type Options = {
  db: Db
  /** The park's time of day, `HH:MM`. */
  time: string
  /** The wall's clock: backups are taken by it in a demo too. */
  clock: () => Date
  /** When the newest backup was taken. */
  last: () => Promise<Date | undefined>
  /** Takes one; answers the fault's code, or nothing when it is well. */
  take: () => Promise<string | undefined>
  /** Milliseconds between two looks, and after a failure. */
  pauses?: { look: number; failed: number }
}

/**
 * Takes the daily backup when it is due; one that failed is tried again every hour, told in the log and as a dead letter, whose
 * retry takes it at once.
 */
export function keepBackups(options: Options): { stop: () => void; now: () => void } {
  const { db, time, clock, last, take, pauses = { look: 60_000, failed: 3_600_000 } } = options
  const since = clock()
  let isWanted = false
  let isStopping = false
  let notBefore = 0
  let timer: NodeJS.Timeout | undefined
  const work = async () => {
    const now = clock()
    const due = now.getTime() >= notBefore && isDue({ now, since, last: await last(), time })
    if (!due && !isWanted) return
    isWanted = false
    const fault = await take()
    notBefore = fault ? clock().getTime() + pauses.failed : 0
    if (fault) log.error({ fault }, 'the daily backup failed')
    await (fault ? tell(db, fault, clock()) : untell(db, clock()))
  }
  const look = async () => {
    await work().catch((error) => log.error(faultOf(error), 'the daily backup failed'))
    if (!isStopping) timer = setTimeout(look, pauses.look).unref()
  }
  timer = setTimeout(look, pauses.look).unref()
  return {
    stop: () => {
      isStopping = true
      clearTimeout(timer)
    },
    now: () => {
      isWanted = true
    },
  }
}

async function tell(db: Db, fault: string, now: Date) {
  const dead = { status: 'dead' as const, fault, endedAt: now, leasedBy: null, leasedUntil: null }
  await db
    .insert(jobs)
    .values({
      id: uuidv7(),
      queue: 'backup',
      subjectKind: 'backup',
      ...backupLetter,
      dueAt: now,
      tries: 1,
      ...dead,
    })
    .onConflictDoUpdate({
      target: [jobs.subjectId, jobs.kind],
      set: { ...dead, tries: sql`${jobs.tries} + 1` },
    })
}

async function untell(db: Db, now: Date) {
  await db
    .update(jobs)
    .set({ status: 'done', endedAt: now, fault: null })
    .where(sql`${jobs.subjectId} = ${backupLetter.subjectId} and ${jobs.status} <> 'done'`)
}
