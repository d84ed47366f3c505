import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { findableAs } from '#app/domain/findable.server.ts'
import { matters, people, syllables, trades } from './names.ts'

export { words } from './names.ts'

const parts = ['base', 'firms', 'projects', 'visits', 'tickets', 'liaison', 'timers']

/**
 * Adds a park of `firms` firms with their contacts, visits, projects, plans, tasks and tickets to the demo, as the owner
 * of the database at `url`. The same number always adds the same rows.
 */
export async function addPark(url: string, firms: number) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const things = (names: readonly string[]) =>
    names.map((zh, at) => ({ at, zh, ...findableAs.enterprise({ name: zh }) }))
  const named = people.map((zh, at) => ({ at, zh, ...findableAs.person({ name: zh }) }))
  const keep = async (table: string, rows: readonly object[]) => {
    await sql.unsafe(`create temp table ${table} (at int, zh text, searched text, sounds text)`)
    await sql`insert into ${sql(table)} ${sql(rows as never)}`
  }
  try {
    await keep('park_syllables', things(syllables))
    await keep('park_trades', things(trades))
    await keep('park_matters', things(matters))
    await keep('park_people', named)
    await sql`create temp table park_sizes as select ${firms}::bigint as firms, ${syllables.length}::int as syllables,
      ${trades.length}::int as trades`
    for (const part of parts)
      for (const statement of readFileSync(`db/seed/generated/${part}.sql`, 'utf8').split(/;\n/))
        if (statement.trim()) await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}
