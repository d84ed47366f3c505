type Row = Record<string, unknown>

/** What a row is known by; what has no such thing is no row of a list. */
const keyOf = (row: unknown) => {
  const { id, projectId } = (typeof row === 'object' && row !== null ? row : {}) as Row
  return typeof id === 'string' ? id : typeof projectId === 'string' ? projectId : undefined
}
const isRows = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => keyOf(row) !== undefined)
const isPlain = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/**
 * The page as it stands with what changed put in: every row keeps its place and shows what it is now, wherever it would
 * stand in `next`; rows that are new or gone move nothing. Everything that is no list of rows is taken from `next`.
 */
export function steady<T>(shown: T, next: T): T {
  return put(shown, next, rowsIn(next)) as T
}

/** How many rows of `next` are not shown, and how many that are shown are not in `next`. */
export function newsOf<T>(shown: T, next: T): { fresh: number; gone: number } {
  if (shown === next) return { fresh: 0, gone: 0 }
  const [before, after] = [keysIn(shown), keysIn(next)]
  return {
    fresh: [...after].filter((key) => !before.has(key)).length,
    gone: [...before].filter((key) => !after.has(key)).length,
  }
}

function put(shown: unknown, next: unknown, known: readonly Row[]): unknown {
  // One record may stand in two lists of a page, with other fields in each.
  if (isRows(shown)) return shown.map((row) => known.find((other) => isSame(row, other)) ?? row)
  if (Array.isArray(shown) && isRows(next)) return shown
  if (!isPlain(shown) || !isPlain(next) || keyOf(next)) return next
  return Object.fromEntries(
    Object.entries(next).map(([name, value]) => [name, put(shown[name], value, known)]),
  )
}

const isSame = (row: Row, other: Row) =>
  keyOf(row) === keyOf(other) && Object.keys(row).every((name) => name in other)

function rowsIn(page: unknown): Row[] {
  if (isRows(page)) return page
  return isPlain(page) && !keyOf(page) ? Object.values(page).flatMap(rowsIn) : []
}

const keysIn = (page: unknown) => new Set(rowsIn(page).map(keyOf))
