import { type SQL, sql } from 'drizzle-orm'

/**
 * A right to a row that many of its columns depend on, asked once a row: join `row` laterally and say `is` where the right
 * would stand. Written out at every column it is planned and asked at every column.
 */
export const onceARow = (right: SQL) => ({
  is: sql`reader.is_full`,
  // Without the offset the database would write it out again.
  row: sql`(select ${right} as is_full offset 0) reader`,
})
