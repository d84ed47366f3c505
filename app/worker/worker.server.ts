import { v7 as uuidv7 } from 'uuid'
import type { Patience } from '#app/domain/outbox/pauses.ts'
import { patience as usual } from '#app/domain/outbox/pauses.ts'
import {
  beat,
  claim,
  fail,
  finish,
  type Job,
  type Letter,
  nextDue,
  release,
  type Store,
} from '#app/domain/outbox/queue.server.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import type { Connection, Db } from '#db/connect.server.ts'
import { driverError } from '#db/errors.server.ts'
import { jobs, outbox } from '#db/schema/outbox.ts'

/** Takes a letter out of the house; may be called again with the same event id, and must stand it. */
export type Receiver = (db: Db, letter: Letter, signal: AbortSignal) => Promise<void>
/** Does what is due, in the transaction that also marks it done: it happens once. */
export type Timer = (db: Db, job: Job, now: Date) => Promise<void>

export type WorkerOptions = {
  connection: Connection
  /** The business clock. */
  clock: () => Date
  receivers: Record<string, Receiver>
  timers: Record<string, Timer>
  patience?: Patience
  /** Rows taken at a time. */
  most?: number
}

/** Longest sleep: a notification that got lost costs no more than this. */
const longestSleep = 60_000

/**
 * Works off outbox and jobs: what is due is claimed, done and marked; what fails waits and is tried again. Sleeps until the
 * next row is due or a commit tells of new work. `stop` lets what is under way end, for at most ten seconds, and gives
 * back the rest.
 */
export async function startWorker(options: WorkerOptions): Promise<{ stop: () => Promise<void> }> {
  const { connection, clock, receivers, timers, patience = usual, most = 10 } = options
  const { db } = connection
  const id = uuidv7()
  const asks = () => ({ id, now: clock(), patience })
  let isStopping = false
  let wake = () => {}
  let isAwake = false
  const wakeUp = () => {
    isAwake = true
    wake()
  }

  const deliver = async (letter: Letter) => {
    const receiver = receivers[letter.receiver]
    if (!receiver) throw new Error(`no receiver ${letter.receiver}`)
    await within(patience.deadline, (signal) => receiver(db, letter, signal))
    await finish(db, outbox, letter, asks())
  }
  const ring = async (job: Job) => {
    const timer = timers[job.kind]
    if (!timer) throw new Error(`no timer ${job.kind}`)
    await db.transaction(async (tx) => {
      await timer(tx as Db, job, clock())
      if (!(await finish(tx as Db, jobs, job, asks()))) tx.rollback()
    })
  }
  const attempt = async <R extends Letter | Job>(store: Store, row: R, work: (row: R) => Promise<void>) => {
    try {
      await work(row)
    } catch (error) {
      const fault = driverError(error)?.code ?? (error instanceof Error ? error.name : typeof error)
      const isDead = await fail(db, store, row, asks(), fault)
      log.warn({ row: row.seq, tries: row.tries, isDead, ...faultOf(error) }, 'outbox')
    }
  }
  /** Claims and works until nothing is due. */
  const workOff = async () => {
    while (!isStopping) {
      const [letters, due] = [await claim(db, outbox, asks(), most), await claim(db, jobs, asks(), most)]
      if (!letters.length && !due.length) return
      await Promise.all([
        ...letters.map((letter) => attempt(outbox, letter, deliver)),
        ...due.map((job) => attempt(jobs, job, ring)),
      ])
    }
  }
  const sleep = async () => {
    if (isAwake || isStopping) return
    const [letter, job] = [await nextDue(db, outbox), await nextDue(db, jobs)]
    const next = Math.min(letter?.getTime() ?? Infinity, job?.getTime() ?? Infinity) - clock().getTime()
    const ms = Math.min(Math.max(next, 20), longestSleep)
    await new Promise<void>((done) => {
      const timer = setTimeout(done, ms)
      wake = () => {
        clearTimeout(timer)
        done()
      }
      if (isAwake || isStopping) wake()
    })
  }
  const live = async () => {
    while (!isStopping)
      try {
        isAwake = false
        await workOff()
        await sleep()
      } catch (error) {
        // The database is away: everything waits there.
        log.warn(faultOf(error), 'worker')
        await new Promise((done) => setTimeout(done, 1_000))
      }
  }

  const unhear = await connection.hear('work', { told: wakeUp, again: wakeUp })
  const beats = setInterval(() => {
    for (const store of [outbox, jobs]) void beat(db, store, asks()).catch(() => {})
  }, patience.heartbeat)
  const living = live()
  return {
    stop: async () => {
      isStopping = true
      wake()
      clearInterval(beats)
      await unhear()
      let late: NodeJS.Timeout | undefined
      await Promise.race([living, new Promise((done) => (late = setTimeout(done, 10_000)))])
      clearTimeout(late)
      for (const store of [outbox, jobs]) await release(db, store, id).catch(() => {})
    },
  }
}

async function within(ms: number, work: (signal: AbortSignal) => Promise<void>) {
  const signal = AbortSignal.timeout(ms)
  const late = new Promise<never>((_, refuse) =>
    signal.addEventListener('abort', () => refuse(new Error('late'))),
  )
  await Promise.race([work(signal), late])
}
