import { sql } from 'drizzle-orm'
import { readSchema, versionOf } from '#app/backup/facts.server.ts'
import type { Manifest } from '#app/backup/manifest.ts'
import type { Db } from '#db/connect.server.ts'
import { type Finding, fine, wrong } from './finding.ts'

const oldest = { node: 20, database: 15 }
/** Seconds by which two clocks may differ before due times and sessions do. */
const drift = 5

export function nodeFinding(version: string): Finding {
  const says = Number.parseInt(version, 10) >= oldest.node ? fine : wrong
  return says('node', says === fine ? 'version' : 'oldNode', version)
}

/** PostgreSQL's version, the schema against the program's migrations, and its clock against ours. */
export async function databaseFindings(
  db: Db,
  { program, schema, now }: { program: string; schema: Manifest['schema']; now: () => Date },
): Promise<Finding[]> {
  const version = await versionOf(db)
  const isOld = Number.parseInt(version, 10) < oldest.database
  return [
    isOld ? wrong('database', 'oldDatabase', version) : fine('database', 'version', `PostgreSQL ${version}`),
    schemaFinding(await readSchema(db), schema, program),
    await clockFinding(db, now),
  ]
}

function schemaFinding(applied: Manifest['schema'], ours: Manifest['schema'], program: string): Finding {
  const key = ({ name, hash }: { name: string; hash: string }) => `${name} ${hash}`
  const [theirs, known] = [new Set(applied.map(key)), new Set(ours.map(key))]
  const strange = applied.filter((one) => !known.has(key(one)))
  if (strange.length) return wrong('schema', 'ahead', strange.map(({ name }) => name).join(', '))
  const missing = ours.filter((one) => !theirs.has(key(one)))
  if (missing.length) return wrong('schema', 'behind', missing.map(({ name }) => name).join(', '))
  return fine('schema', 'schema', program, applied.length)
}

async function clockFinding(db: Db, now: () => Date): Promise<Finding> {
  const before = now().getTime()
  const [row] = await db.execute<{ at: number }>(
    sql`select extract(epoch from clock_timestamp())::float8 as at`,
  )
  const after = now().getTime()
  const apart = Math.abs(row!.at * 1_000 - (before + after) / 2) / 1_000
  return apart > drift
    ? wrong('clock', 'clockOff', apart.toFixed(1))
    : fine('clock', 'clock', apart.toFixed(1))
}
