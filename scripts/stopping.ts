import { isLate } from '#db/pool/late.ts'

/** Stops in order at a signal or a bug: the first signal finishes what is under way, the second one ends at once. */
export function stopInOrder(stop: () => Promise<void>) {
  let stopping = false
  const end = async (code: number) => {
    if (stopping) process.exit(1)
    stopping = true
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
