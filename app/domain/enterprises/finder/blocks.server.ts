import { sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { likenessKeys } from '../likeness/keys.server.ts'
import { factsOf } from './facts.server.ts'

/** Firms read, and keys gone through, at a time: so much is in memory. */
const atATime = 500
const keysAtATime = 1_000
/** What more firms have in common says nothing of them. */
const crowd = 100

/** Lays every firm's keys into a table of this transaction's own. Answers how many firms there are. */
export async function layKeys(db: Db, rest: () => Promise<void>): Promise<number> {
  await db.execute(sql`drop table if exists pg_temp.likeness_keys`)
  await db.execute(
    sql`create temporary table likeness_keys (key text not null, narrower text not null, id uuid not null) on commit drop`,
  )
  // Before the rows: made at once, the index of a large park would take longer than a statement may.
  await db.execute(sql`create index on likeness_keys (key collate "C", narrower, id)`)
  let firms = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const some = await factsOf(db, sql`e.id > ${after}`, sql`limit ${atATime}`)
    const last = some.at(-1)
    if (!last) break
    const keys = some.flatMap((firm) =>
      likenessKeys(firm).map(({ key, narrower }) => ({ key, narrower, id: firm.id })),
    )
    await db.execute(sql`insert into likeness_keys
      select * from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as keys (key text, narrower text, id uuid)`)
    firms += some.length
    after = last.id
    await rest()
  }
  await db.execute(sql`analyze likeness_keys`)
  return firms
}

/** The firms that have a key in common, some blocks at a time: a crowd is parted, and left out where it stays one. */
export async function* blocks(db: Db): AsyncGenerator<string[][]> {
  for (let after = ''; ; ) {
    const [bound] = await db.execute<{
      key: string
    }>(sql`select key from likeness_keys where key collate "C" > ${after}
      order by key collate "C" offset ${keysAtATime} limit 1`)
    const until = bound ? sql`and key collate "C" <= ${bound.key}` : sql``
    const found = await db.execute<{ ids: string[] }>(sql`
      select to_jsonb(array_agg(distinct id)) as ids
      from (select key, narrower, id, count(*) over (partition by key) as n from likeness_keys
        where key collate "C" > ${after} ${until}) as keyed
      group by key, case when n > ${crowd} then narrower end
      having count(distinct id) between 2 and ${crowd}`)
    yield found.map(({ ids }) => ids)
    if (!bound) return
    after = bound.key
  }
}
