import { sql } from 'drizzle-orm'
import type { TestApp } from '#tests/support/app.ts'
import { size } from '#tests/support/release.ts'

/** Milliseconds. `npm test` may share its machine with anything: there only what hardly ends is wrong. */
const slow = size(20_000, 2_000)

/**
 * Runs `work` over `items`, six at a time, and answers what went wrong. What takes too long is wrong; it is asked once
 * more on its own first, for six lanes and the other tests share the machine.
 */
export async function faultsOf<T>(items: readonly T[], work: (item: T) => Promise<string | null>) {
  const queue = [...items]
  const faults: string[] = []
  const late: T[] = []
  const timed = async (item: T) => {
    const begun = performance.now()
    const fault = await work(item)
    if (fault) faults.push(fault)
    return performance.now() - begun
  }
  const lanes = Array.from({ length: 6 }, async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop())
      if ((await timed(item)) > slow) late.push(item)
  })
  await Promise.all(lanes)
  for (const item of late) {
    const took = Math.round(await timed(item))
    if (took > slow) faults.push(`${JSON.stringify(item).slice(0, 160)} took ${took} ms`)
  }
  return faults
}

/** How many rows each table has, but for the sums that are kept of the others. */
export async function rowCounts({ connection: { db } }: TestApp) {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not like 'figure\\_%' and table_name not in ('project_counts', 'project_standings')`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(name)}`)
    counts[name] = row!.n
  }
  return counts
}
