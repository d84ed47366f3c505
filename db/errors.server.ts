type DriverError = { code?: string; constraint_name?: string }

/** The driver's error below drizzle's wrapper, if this is one. Its message carries values: never log or show it. */
export function driverError(error: unknown): DriverError | undefined {
  const inner = error instanceof Error && error.cause ? error.cause : error
  return typeof inner === 'object' &&
    inner !== null &&
    'code' in inner &&
    /^[0-9A-Z]{5}$/.test(String(inner.code))
    ? (inner as DriverError)
    : undefined
}

/** The name of the constraint that refused the write. */
export function violated(error: unknown): string | undefined {
  const known = driverError(error)
  return known?.code?.startsWith('23') ? known.constraint_name : undefined
}

const lost = /^(?:CONNECTION_|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)/

/** Whether the connection was lost, or never came about. */
export const isConnectionLost = (error: unknown): boolean => hasCode(error, lost)

/** Whether this error or one that caused it has a code like this. */
export function hasCode(error: unknown, like: RegExp): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return (typeof code === 'string' && like.test(code)) || (cause !== undefined && hasCode(cause, like))
}
