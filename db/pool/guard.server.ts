import type postgres from 'postgres'
import { admission, DatabaseAway } from './admission.ts'
import { lookForBlocked } from './blocked.server.ts'
import { mentions } from './texts.ts'
import { underWay } from './underway.ts'

/** Milliseconds: how long a statement may wait for its turn, for a lock, run, and go unanswered. */
export type Patience = { turn: number; lock: number; statement: number; answer: number }

/** Every request ends within eight seconds; what it waits for here must end before. */
export const patience: Patience = { turn: 2_000, lock: 2_500, statement: 4_500, answer: 5_000 }

/** For work nobody waits for with a browser: seeding, migrating, jobs. Zero is what the server calls no limit. */
export const noHurry: Patience = { turn: Infinity, lock: 0, statement: 0, answer: Infinity }

export type Guard = ReturnType<typeof guardOf>

type Pool = {
  slots: number
  patience: Patience
  /** A connection apart from the pool's. */
  aside: { sql: () => postgres.Sql; renew: () => void }
  /** Throws the pool away with all that hangs in it, and opens another. */
  renew: () => void
}

/** A kind of its own among the statements' texts. */
export const transaction = 'begin'

const tick = 200

/**
 * Keeps the pool answering: each statement and each transaction takes its turn, none is waited for without an end, those
 * who wait for a locked table never take every connection, and a database that stopped answering is asked nothing but
 * whether it is back.
 */
export function guardOf({ slots, patience, aside, renew }: Pool) {
  const few = Math.max(1, Math.floor(slots / 4))
  const turns = admission({
    slots,
    shareOf: (kind) => (kind === transaction ? Math.max(1, slots - few) : Math.ceil(slots / 4)),
    spare: few,
    atMost: 1_000,
  })
  const asked = underWay()
  let blocked: string[] = []
  let isAway = false
  let isLooking = false
  const now = () => performance.now()

  async function look() {
    if (isLooking) return
    isLooking = true
    try {
      if (isAway) {
        await inTime(aside.sql()`select 1`, 1_000)
        isAway = false
      }
      blocked = await inTime(lookForBlocked(aside.sql(), blocked, few), 1_000)
      if (blocked.length) turns.refuse(({ kind }) => isRefused(kind))
    } catch {
      // Whoever asks is told soon enough; here it is tried again, with a connection that does not hang.
      aside.renew()
    }
    isLooking = false
  }

  const clock = setInterval(() => {
    turns.refuse(({ since }) => isAway || since < now() - patience.turn)
    if (asked.giveUp(now() - patience.answer)) {
      isAway = true
      renew()
    }
    if (isAway || blocked.length || asked.count(now() - 2 * tick)) void look()
  }, tick).unref()

  const isRefused = (text: string) =>
    blocked.some((table) => mentions(text, table) && asked.count(now(), (one) => mentions(one, table)) >= few)

  function ensureFree(text: string) {
    if (isAway) throw new DatabaseAway('does not answer')
    if (blocked.length && isRefused(text)) throw new DatabaseAway('a table is locked')
  }

  /** The connection is free only when the database has answered, whoever still wants to hear it. */
  async function inTurn<T>(
    kind: string,
    signal: AbortSignal | undefined,
    ask: () => Promise<T>,
    heard = (answer: Promise<T>) => answer,
  ) {
    ensureFree(kind)
    const leave = await turns.enter(kind, now())
    if (signal?.aborted) {
      leave()
      throw signal.reason
    }
    const answer = ask()
    answer.then(leave, leave)
    return heard(answer)
  }

  return {
    /** A statement by itself. */
    statement: <T>(text: string, signal: AbortSignal | undefined, ask: () => Promise<T>): Promise<T> =>
      inTurn(text, signal, ask, (answer) => asked.watch(text, now(), answer)),
    /** A whole transaction; its statements are watched one by one. */
    transaction: <T>(
      signal: AbortSignal | undefined,
      ask: () => Promise<T>,
      heard: (answer: Promise<T>) => Promise<T>,
    ) => inTurn(transaction, signal, ask, heard),
    /** A statement of an open transaction. */
    inside: <T>(text: string, ask: () => Promise<T>): Promise<T> => {
      ensureFree(text)
      return asked.watch(text, now(), ask())
    },
    /** Asks the server to stop what this connection of ours is doing. */
    cancel: (pid: number) => void aside.sql()`select pg_cancel_backend(${pid})`.catch(() => {}),
    isAway: () => isAway,
    stop: () => clearInterval(clock),
  }
}

function inTime<T>(asked: PromiseLike<T>, ms: number): Promise<T> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new DatabaseAway('no answer in time')), ms)
    const stop = () => clearTimeout(late)
    asked.then(done, fail).then(stop, stop)
  })
}
