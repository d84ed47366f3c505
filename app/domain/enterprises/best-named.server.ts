import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { nameBegins, nameMatches, nameRank } from '#app/domain/name-search.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { readableEnterprises } from './access.server.ts'
import { nameKey } from './name-key.server.ts'
import { found } from './queries.server.ts'

/** So many firms that answer a word are all ranked; a commoner word is answered by some of each kind below. */
const ranked = 300
const thatBegin = 100
const lookedThrough = 400

/** The firms that answer `word` best first, of equals the one last worked on. */
export const bestFirst = (word: string) => [
  desc(nameRank(enterprises, word)),
  desc(enterprises.updatedAt),
  desc(enterprises.id),
]

/**
 * The `most` firms that answer `word` best, as an array of ids. Of a word that more than 300 firms answer, however large the park:
 * whose name it is, 100 that begin so, those among the 400 last worked on, and as many others as are ranked.
 */
export function bestNamed(ctx: Context, word: string, most: number): SQL {
  const theirs = sql`${readableEnterprises(ctx.actor)} and ${found(word)}`
  // Rows that are at hand are read: an index on sounds would have to write out each one's.
  const readThrough = nameMatches({ searched: enterprises.searched, sounds: enterprises.sounds }, word)
  return sql`array(
    with few as materialized (select enterprises.id from enterprises where ${theirs} limit ${count(ranked + 1)}),
    common as materialized (select count(*) > ${count(ranked)} as yes from few),
    weighed as (
      select id from few
      union (select enterprises.id from enterprises where (select yes from common)
        and ${and(theirs, eq(enterprises.nameKey, nameKey(word)))} limit ${count(thatBegin)})
      union (select enterprises.id from enterprises where (select yes from common)
        and ${and(readableEnterprises(ctx.actor), nameBegins(enterprises, word), readThrough)} limit ${count(thatBegin)})
      union select enterprises.id from (
        select * from enterprises where (select yes from common) and ${readableEnterprises(ctx.actor)}
          order by enterprises.updated_at desc, enterprises.id desc limit ${count(lookedThrough)}) as enterprises
        where ${readThrough})
    select enterprises.id from enterprises where enterprises.id in (select id from weighed)
    order by ${sql.join(bestFirst(word), sql`, `)} limit ${count(most)})`
}

// Written out, so that every plan is made for it.
const count = (number: number) => sql.raw(String(number))
