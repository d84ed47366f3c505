import { isLate } from '#db/pool/late.ts'

/** What a terminal sends reaches npm and us, and npm passes it on: within so many ms two signals are one. */
const sameSignal = 1_000

/** Stops in order at a signal or a bug: the first signal finishes what is under way, a later one ends at once. */
export function stopInOrder(stop: () => Promise<void>) {
  let since: number | undefined
  const end = async (code: number) => {
    if (since !== undefined) {
      if (performance.now() - since > sameSignal) process.exit(1)
      return
    }
    since = performance.now()
    await stop().catch(() => {})
    process.exit(code)
  }
  // A terminal that is closed hangs up.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error) => {
      if (isLate(error)) return
      console.error(error instanceof Error ? error.stack?.replace(/^.*\n/, `${error.name}\n`) : 'rejected')
      void end(1)
    })
}
