import { pino } from 'pino'
import { env } from './env.server.ts'

/** One JSON line an event. Ids and codes only: no names, no form values, no message of a driver's error. */
export const log = pino(
  {
    level: env.NODE_ENV === 'test' ? 'silent' : env.LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  // Written by the page or by the second, not line by line; pino writes the rest when the program ends.
  pino.destination({ sync: false, minLength: 4096, periodicFlush: 1000 }),
)

/** What may be told of an error nobody expected: its kind and where it arose, never its words. */
export function faultOf(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return { name: error.name, cause: codeOf(error.cause) ?? codeOf(error), stack: frames?.slice(0, 12) }
}

// A code of the system or of the database (ENOSPC, 53100): it names the cause and carries nothing of a record.
function codeOf(error: unknown) {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? code : undefined
}
