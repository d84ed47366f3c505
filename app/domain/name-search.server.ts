import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { readingsOf } from './pinyin.server.ts'

type Named = { name: PgColumn; aliases?: PgColumn; grams: PgColumn; initials: PgColumn; pinyin?: PgColumn }

/**
 * Rows whose name (or alias) contains `word`, or whose pinyin or initials begin with it. Every branch has an index,
 * so that a rare and an absent word cost no more than a common one. One character finds beginnings only.
 */
export function nameMatches(t: Named, word: string): SQL {
  const wanted = word.normalize('NFKC').trim().toLowerCase()
  const length = [...wanted].length
  if (length === 0) return sql`true`
  const sound = /^[a-z0-9]+$/.test(wanted) ? soundBegins(t, wanted) : undefined
  if (length === 1) return sound ?? firstCharacter(t, wanted)
  const inName = sql`${t.grams} @> grams(${wanted}, '{}'::text[])`
  // Two adjoining pairs may come from two places of the name: three characters and more are read again.
  const contained =
    length === 2 ? inName : sql`(${inName} and strpos(lower(${writtenNames(t)}), ${wanted}) > 0)`
  return sound ? sql`(${contained} or ${sound})` : contained
}

const writtenNames = (t: Named) =>
  t.aliases ? sql`${t.name} || ' ' || array_to_string(${t.aliases}, ' ')` : sql`${t.name}`

const soundBegins = (t: Named, wanted: string) =>
  t.pinyin
    ? sql`(${t.initials} like ${`${wanted}%`} or ${t.pinyin} like ${`${wanted}%`})`
    : sql`${t.initials} like ${`${wanted}%`}`

// The index on sounds narrows the search to every reading the character has; the character itself decides.
function firstCharacter(t: Named, wanted: string) {
  const begins = sql`starts_with(lower(${t.name}), ${wanted})`
  const readings = readingsOf(wanted).map((letter) => sql`${t.initials} like ${`${letter}%`}`)
  return readings.length ? sql`((${sql.join(readings, sql` or `)}) and ${begins})` : begins
}
