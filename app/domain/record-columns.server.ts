import type { PgTable } from 'drizzle-orm/pg-core'
import type { Fields, RecordOf } from './record.ts'

/** The columns of `table` that keep the record's fields, by their names: what a query selects. */
export function columnsIn<T extends PgTable, F extends Fields>(table: T, { fields }: RecordOf<F>) {
  const kept = Object.entries(fields).filter(([, { unkept }]) => !unkept)
  return Object.fromEntries(kept.map(([name]) => [name, table[name as keyof T]])) as Pick<
    T,
    keyof T & keyof F
  >
}
