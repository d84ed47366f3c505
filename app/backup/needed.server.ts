import { sql } from 'drizzle-orm'
import { clusterOf } from '#db/embedded/copy.server.ts'
import { reading } from './facts.server.ts'
import { BackupRefused } from './refused.ts'
import { roomOf, sized } from './room.server.ts'
import type { Asked, Source } from './taking.server.ts'
import type { Upload } from './uploads.server.ts'

type Needed = { database: number; files: number; home: string }

/**
 * Refuses before anything is written where the disks have no room for it: the copy that is started lies in the cluster's home,
 * the archive in `to`. Squeezed it is smaller, by how much nobody knows.
 */
export async function refuseSmall(
  source: Source,
  { to, roomOf: ask = roomOf }: Asked,
  uploads: readonly Upload[],
) {
  const needed = await neededBytes(source, uploads)
  for (const [folder, bytes] of [
    [to, (needed.database + needed.files) / 2],
    [needed.home, needed.database],
  ] as const) {
    const { free } = await ask(folder)
    if (free < bytes) throw new BackupRefused('small', folder, sized(free), sized(bytes))
  }
}

async function neededBytes({ url, embedded, dataDir }: Source, uploads: readonly Upload[]): Promise<Needed> {
  const files = uploads.reduce((sum, { bytes }) => sum + bytes, 0)
  if (!embedded) return { database: 0, files, home: dataDir }
  const [row] = await reading(url, (db) =>
    db.execute<{ bytes: number }>(sql`select sum(pg_database_size(oid))::float8 as bytes from pg_database`),
  )
  return { database: row!.bytes, files, home: clusterOf(dataDir).home }
}
