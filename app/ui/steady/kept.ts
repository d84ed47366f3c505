type Kept<T> = { row: T; after: string | null }

/** Rows that are gone put back behind the one they followed, or at the top; those still there are left as they are. */
export function insertKept<T extends { id: string }>(rows: readonly T[], kept: readonly Kept<T>[]): T[] {
  const all = [...rows]
  for (const { row, after } of kept) {
    if (all.some(({ id }) => id === row.id)) continue
    const at = all.findIndex(({ id }) => id === after)
    all.splice(at + 1, 0, row)
  }
  return all
}
