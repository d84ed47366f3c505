import type { Ask, Query } from './asking.server.ts'
import type { Guard } from './guard.server.ts'

/**
 * One transaction that can be ended from outside: when `signal` says so, or the database does not answer, whoever waits
 * is told at once, what runs is cancelled, nothing more is asked, and it is rolled back.
 */
export function unitOf(guard: Guard, signal: AbortSignal | undefined) {
  const running = new Set<Query>()
  let ended: { reason: unknown } | undefined
  let tell: (reason: unknown) => void = () => {}
  let begun: () => void = () => {}

  function end(reason: unknown) {
    ended ??= { reason }
    for (const { state } of running) if (state?.pid) guard.cancel(state.pid)
    tell(reason)
  }
  const stop = () => end(signal?.reason)

  const ask: Ask = (text, make) => {
    if (ended) return Promise.reject(ended.reason)
    return guard.inside(text, () => {
      const query = make()
      running.add(query)
      const forget = () => void running.delete(query)
      const answer = started(query)
      answer.then(forget, forget)
      return answer
    })
  }

  return {
    ask,
    /** Takes the driver's promise of the whole; its first word is watched like any statement. */
    opened(whole: Promise<unknown>) {
      const first = new Promise<void>((done) => {
        begun = done
      })
      guard.inside('begin', () => Promise.race([first, whole])).catch(end)
      return whole
    },
    begun: () => begun(),
    /** The work; when the database is away nobody waits for a rollback. */
    async tried(work: unknown) {
      try {
        return await work
      } catch (error) {
        if (guard.isAway()) end(error)
        throw error
      }
    },
    /** The end of the work, sent like any statement but never cancelled; whoever waits is told when it stays unanswered. */
    committing(make: () => Query) {
      if (ended) return Promise.reject(ended.reason)
      const answer = guard.inside('commit', () => started(make()))
      answer.catch(end)
      return answer
    },
    /** Answers whether everything was taken back; a connection that cannot say so is good for nothing more. */
    takenBack: (make: () => Query) =>
      Promise.resolve()
        .then(() => guard.inside('rollback', () => started(make())))
        .then(
          () => true,
          () => false,
        ),
    /** What the caller hears: the end of the whole, or the reason why it was ended. */
    heard: (whole: Promise<unknown>) =>
      new Promise<unknown>((done, fail) => {
        tell = fail
        signal?.addEventListener('abort', stop, { once: true })
        whole.then(done, fail).finally(() => signal?.removeEventListener('abort', stop))
      }),
  }
}

/** Sends a query now, in the order of these calls. */
const started = (query: Query) => new Promise<unknown>((done, fail) => void query.then(done, fail))
