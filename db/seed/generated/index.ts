import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { findableAs } from '#app/domain/findable.server.ts'
import { layAside, vacuum } from './indexes.ts'
import { matters, people, syllables, trades } from './names.ts'

export { words } from './names.ts'

/** What follows needs what stands before; what stands in one line is filled at once, each by a connection of its own. */
const parts = [['base'], ['firms', 'visits'], ['projects', 'tickets'], ['liaison'], ['timers']]

// Triggers that check references are left out, and those that set timers: the rows are right by construction, and the
// timers of what is still due are set at the end.
const loading = {
  session_replication_role: 'replica',
  synchronous_commit: 'off',
  maintenance_work_mem: '512MB',
  max_parallel_maintenance_workers: '0',
} as never

/**
 * Adds a park of `firms` firms with their contacts, visits, projects, plans, tasks and tickets to the demo, as the owner
 * of the database at `url`. The same number always adds the same rows.
 */
export async function addPark(url: string, firms: number) {
  const sql = postgres(url, { max: 2, onnotice: () => {}, connection: loading })
  try {
    await keepPieces(sql, firms)
    const restore = await layAside(sql)
    for (const several of parts) await Promise.all(several.map((part) => fill(sql, part)))
    await restore()
    await sql.unsafe('drop schema park cascade')
    await vacuum(sql)
  } finally {
    await sql.end()
  }
}

async function fill(sql: postgres.Sql, part: string) {
  for (const statement of readFileSync(`db/seed/generated/${part}.sql`, 'utf8').split(/;\n/))
    if (statement.trim()) await sql.unsafe(statement)
}

/** The pieces of names with their sounds, and how large the park is to be, in a schema of their own. */
async function keepPieces(sql: postgres.Sql, firms: number) {
  const things = (names: readonly string[]) =>
    names.map((zh, at) => ({ at, zh, ...findableAs.enterprise({ name: zh }) }))
  const named = people.map((zh, at) => ({ at, zh, ...findableAs.person({ name: zh }) }))
  await sql.unsafe('create schema park')
  for (const [table, rows] of Object.entries({
    syllables: things(syllables),
    trades: things(trades),
    matters: things(matters),
    people: named,
  })) {
    await sql.unsafe(`create unlogged table park.${table} (at int, zh text, searched text, sounds text)`)
    await sql`insert into park.${sql(table)} ${sql(rows as never)}`
  }
  await sql`create unlogged table park.sizes as select ${firms}::bigint as firms, ${syllables.length}::int as syllables,
    ${trades.length}::int as trades`
}
