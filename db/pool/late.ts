/**
 * What postgres.js throws where nobody waits: it writes once more to a connection that was just lost, and asks a new one
 * for the types of its arrays. Whoever waited for such a connection has been told already.
 */
export function isLate(error: unknown): boolean {
  if (!(error instanceof Object)) return false
  const { code, query, stack } = error as { code?: unknown; query?: unknown; stack?: unknown }
  if (/nextWrite \(.*postgres.src.connection/.test(String(stack ?? ''))) return error instanceof TypeError
  return (
    /^CONNECTION_(DESTROYED|CLOSED|ENDED)$/.test(String(code)) && /pg_catalog\.pg_type/.test(String(query))
  )
}
