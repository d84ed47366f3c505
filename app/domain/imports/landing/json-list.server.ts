import { sql } from 'drizzle-orm'

/** Texts as rows of one column, in one parameter however many they are. */
export const jsonList = (texts: readonly string[]) =>
  sql`jsonb_array_elements_text(${JSON.stringify([...new Set(texts)])}::jsonb)`

/** The same as ids. */
export const idList = (ids: readonly string[]) => sql`select value::uuid from ${jsonList(ids)}`
