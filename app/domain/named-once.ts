/** One object for all that have the same key: what is sent to the browser writes it once, however many rows name it. */
export function namedOnce() {
  const known = new Map<string, unknown>()
  return <T extends object | null>(key: string | undefined, one: T): T => {
    if (key === undefined || one === null) return one
    const before = known.get(key)
    if (before === undefined) known.set(key, one)
    return (before ?? one) as T
  }
}
