import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { daysOf, figuresLock, onDays, type PartKind, partsOf, settleFigures } from './settle.server.ts'
import { rebuildStandings, unequalStandings } from './standings.server.ts'

const partKinds = Object.keys(partsOf) as PartKind[]

/** Counts every kept figure anew from the rows, whatever was kept before. Run without a deadline: it reads everything. */
export const rebuildFigures = (db: Db) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${figuresLock})`)
    await tx.execute(sql`delete from figure_marks`)
    await tx.execute(sql`delete from figure_parts`)
    await tx.execute(sql`delete from figure_days`)
    for (const kind of partKinds)
      await tx.execute(sql`insert into figure_parts (kind, subject_id, figure, first, last, length)
        select ${kind}::text, subject_id, figure, first, last, length from (${partsOf[kind]('all')}) as parts`)
    await tx.execute(
      sql`insert into figure_days (figure, first, last, length, count) ${counted(sql`figure_parts`)}`,
    )
    for (const { count } of Object.values(daysOf))
      await tx.execute(sql`insert into figure_days (figure, first, last, length, count) ${count('all')}`)
    await rebuildStandings(tx)
    // Written anew as a whole: until the database looks again by itself it would plan for what stood here before.
    await tx.execute(sql`analyze figure_parts, figure_days, project_standings, project_counts`)
  })

const counted = (parts: SQL) => sql`
  select figure, first, last, length, sum(n) as count from (${onDays(parts, 1)}) as days
  group by figure, first, last, length having sum(n) <> 0`

export type Unequal = {
  figure: string
  first: string
  last: string
  length: number
  kept: number
  counted: number
}

/**
 * Settles the kept figures and holds them against the rows, both as of one moment; answers where they differ. `db` is one
 * connection of its own, without a deadline.
 */
export async function checkFigures(db: Db): Promise<Unequal[]> {
  // Before the moment begins: nobody else settles in it.
  await db.execute(sql`select pg_advisory_lock(${figuresLock})`)
  try {
    return await db.transaction(
      async (tx) => {
        while (await settleFigures(tx));
        return unequalFigures(tx)
      },
      { isolationLevel: 'repeatable read' },
    )
  } finally {
    await db.execute(sql`select pg_advisory_unlock(${figuresLock})`)
  }
}

async function unequalFigures(db: Db): Promise<Unequal[]> {
  const parts = partKinds.map(
    (kind) => sql`select figure, first, last, length from (${partsOf[kind]('all')}) as parts`,
  )
  const all = [
    counted(sql`(${sql.join(parts, sql` union all `)}) as parts`),
    ...Object.values(daysOf).map(({ count }) => count('all')),
  ].map((rows) => sql`select figure, first, last, length, count from (${rows}) as rows`)
  const rows = await db.execute<Unequal>(sql`
    select figure, first::text, last::text, length, coalesce(k.count, 0)::int as kept, coalesce(c.count, 0)::int as counted
    from figure_days as k
      full join (${sql.join(all, sql` union all `)}) as c using (figure, first, last, length)
    where coalesce(k.count, 0) <> coalesce(c.count, 0) order by figure, first, last, length limit 1000`)
  return [...rows, ...(await db.execute<Unequal>(unequalStandings))]
}
