import { z } from 'zod'

const count = z.number().int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Head = z.object({ count, digest: z.string() })

/** What an archive says of itself; its last part. */
export const Manifest = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** The program's version, e.g. `0.3.0`. */
  program: z.string(),
  /** The migrations applied, in order, each by its hash. */
  schema: z.array(z.object({ name: z.string(), hash: z.string() })),
  postgres: z.string(),
  /** `embedded`: the cluster is inside. `external`: files alone; the database is kept by its own means. */
  database: z.enum(['embedded', 'external']),
  /** Rows of each table, as the archive's own database has them (or, `external`, as they were then). */
  rows: z.record(z.string(), count),
  /** The audit chain's end in the archive, and where it stood when the backup began. */
  audit: z.object({ head: Head, before: Head }),
  /** Every part but this one: bytes and SHA-256, by name. */
  parts: z.record(z.string(), z.object({ bytes: count, sha256 })),
})
export type Manifest = z.output<typeof Manifest>
export type Head = z.output<typeof Head>
export type Parts = Manifest['parts']

export const manifestName = 'manifest.json'
/** The cluster's files stand under this folder of an archive, the uploaded ones under `files/`. */
export const clusterFolder = 'database/'
export const filesFolder = 'files/'
