import { sql } from 'drizzle-orm'

/** Texts as rows `listed (value)`: one parameter, however many. A list of parameters ends at 65,535. */
export const listed = (values: readonly string[]) =>
  sql`jsonb_array_elements_text(${JSON.stringify(values)}::jsonb) as listed (value)`

/** The same as ids, to be looked for `in`. */
export const listedIds = (ids: readonly string[]) => sql`select value::uuid from ${listed(ids)}`
