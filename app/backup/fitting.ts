import type { Manifest } from './manifest.ts'
import { BackupRefused } from './refused.ts'

/** What this program can read: itself, its migrations, its PostgreSQL. */
export type Ours = { program: string; schema: Manifest['schema']; postgres: string }

/** Refuses an archive of a newer program, a newer or another schema, or another PostgreSQL; an older one of ours fits. */
export function refuseForeign(manifest: Manifest, ours: Ours) {
  if (isNewer(manifest.program, ours.program))
    throw new BackupRefused('newerProgram', manifest.program, ours.program)
  const known = new Map(ours.schema.map(({ name, hash }) => [name, hash]))
  for (const { name, hash } of manifest.schema) {
    if (!known.has(name)) throw new BackupRefused('newerSchema', name)
    if (known.get(name) !== hash) throw new BackupRefused('otherSchema', name)
  }
  const [theirs, own] = [manifest.postgres, ours.postgres].map((version) => version.split('.')[0])
  if (manifest.database === 'embedded' && theirs !== own)
    throw new BackupRefused('otherPostgres', manifest.postgres, ours.postgres)
}

/** Whether the version `one` comes after `other`; only numbers count. */
export function isNewer(one: string, other: string): boolean {
  const [a = [], b = []] = [one, other].map((version) => version.match(/\d+/g)?.map(Number) ?? [])
  const at = a.findIndex((number, place) => number !== (b[place] ?? 0))
  return at >= 0 && a[at]! > (b[at] ?? 0)
}
