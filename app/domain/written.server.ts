import { sql } from 'drizzle-orm'

/**
 * A closed list of our own codes as part of the statement, for `in`: what is the same for every reader and asked with every
 * page is built, sent and planned for as text.
 */
export const written = (codes: readonly string[]) =>
  sql.raw(`(${codes.map((code) => `'${code}'`).join(', ')})`)
