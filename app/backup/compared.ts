import type { Head, Manifest } from './manifest.ts'

type Found = { rows: Manifest['rows']; head: Head; files: readonly string[] }

/** Where what was restored is not as its manifest says: tables with both counts, the audit chain's end, files by hash. */
export function unequal(manifest: Manifest, found: Found, placeOf: (sha256: string) => string): string[] {
  const tables = [...new Set([...Object.keys(manifest.rows), ...Object.keys(found.rows)])].sort()
  const { head } = manifest.audit
  return [
    ...tables
      .filter((table) => manifest.rows[table] !== found.rows[table])
      .map((table) => `${table} ${found.rows[table] ?? '–'} ≠ ${manifest.rows[table] ?? '–'}`),
    ...(head.count === found.head.count && head.digest === found.head.digest
      ? []
      : [`audit_head ${found.head.count} ≠ ${head.count}`]),
    ...found.files.filter((sha256) => manifest.parts[placeOf(sha256)]?.sha256 !== sha256),
  ]
}
