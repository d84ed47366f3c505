import type postgres from 'postgres'

/**
 * Drops every index that no constraint needs: one made at the end costs a fraction of one kept row by row. Answers how
 * to make them again.
 */
export async function layAside(sql: postgres.Sql) {
  const indexes = await sql<{ name: string; made: string }[]>`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as made
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and t.relkind = 'r'
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
    order by c.relname`
  for (const { name } of indexes) await sql`drop index ${sql(name)}`
  return () =>
    inTurn(
      sql,
      indexes.map(({ made }) => made),
    )
}

/** Clears and counts every table, so that the planner knows the park from its first reading on. */
export async function vacuum(sql: postgres.Sql) {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by relpages desc, relname`
  await inTurn(
    sql,
    tables.map(({ name }) => `vacuum (analyze) "${name}"`),
  )
}

/** Runs the statements on two connections, each taking the next. */
async function inTurn(sql: postgres.Sql, statements: readonly string[]) {
  const left = [...statements]
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) await sql.unsafe(next)
  }
  await Promise.all([work(), work()])
}
