import type { Ask, Query } from './client.server.ts'
import type { Guard } from './guard.server.ts'

/**
 * One transaction that can be ended from outside: when `signal` says so, or the database does not answer, whoever waits
 * is told at once, what runs is cancelled, nothing more is asked, and the driver rolls back.
 */
export function unitOf(guard: Guard, signal: AbortSignal | undefined) {
  const running = new Set<Query>()
  let ended: { reason: unknown } | undefined
  let tell: (reason: unknown) => void = () => {}
  let begun: () => void = () => {}
  let raw: Promise<unknown> = Promise.resolve()

  function end(reason: unknown) {
    ended ??= { reason }
    for (const { state } of running) if (state?.pid) guard.cancel(state.pid)
    tell(reason)
  }
  const stop = () => end(signal?.reason)

  const ask: Ask = (text, make) => {
    if (ended) return Promise.reject(ended.reason)
    return guard.inside(text, async () => {
      const query = make()
      running.add(query)
      try {
        return await query
      } finally {
        running.delete(query)
      }
    })
  }

  return {
    ask,
    /** Takes the driver's promise of the whole; its first word is watched like any statement. */
    opened(whole: Promise<unknown>) {
      raw = whole
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
    committing: () => void guard.inside('commit', () => raw).catch(end),
    /** What the caller hears: the end of the whole, or the reason why it was ended. */
    heard: (whole: Promise<unknown>) =>
      new Promise<unknown>((done, fail) => {
        tell = fail
        signal?.addEventListener('abort', stop, { once: true })
        whole.then(done, fail).finally(() => signal?.removeEventListener('abort', stop))
      }),
  }
}
