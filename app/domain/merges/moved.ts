/** A row's columns, by their names in the database, as `to_jsonb` has them. */
export type Columns = Record<string, unknown>

/** What a merge did to the rows beside the two records, told so that it can be taken back. */
export type Moved = {
  /** Rows that named the absorbed record and name the survivor now: by `key`, the column that tells them apart. `removed` of
   * them are removed records, which go along and are nobody's to count. */
  named: { table: string; column: string; key: string; ids: string[]; removed?: number }[]
  /** Rows of the survivor that hang on something that moved: they are not taken along when it goes back. */
  apart: { table: string; ids: string[] }[]
  /** Rows that would have stood there twice, whole. */
  doubled: { table: string; column: string; key: string; rows: Columns[]; removed?: number }[]
  /** Other columns that changed, the two records' own among them; in the order they were written. */
  changed: { table: string; id: string; before: Columns; after: Columns }[]
}

/** What moved, by table: how many rows. */
export function countsOf({ named, doubled }: Pick<Moved, 'named' | 'doubled'>): Record<string, number> {
  const counts: Record<string, number> = {}
  const add = (table: string, n: number) => {
    if (n) counts[table] = (counts[table] ?? 0) + n
  }
  for (const { table, ids, removed = 0 } of named) add(table, ids.length - removed)
  for (const { table, rows, removed = 0 } of doubled) add(table, rows.length - removed)
  return counts
}
