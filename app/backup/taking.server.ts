import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { addDatabase } from './database-part.server.ts'
import { type Chain, type Facts, readFacts, reading } from './facts.server.ts'
import type { Manifest } from './manifest.ts'
import { archiveName, takenAt } from './names.ts'
import { refuseSmall } from './needed.server.ts'
import { BackupRefused } from './refused.ts'
import { isFull, type RoomOf, roomOf, sized } from './room.server.ts'
import { placeOf, uploadsIn } from './uploads.server.ts'
import { type Add, type Create, writeArchive } from './writing.server.ts'

/** Where the records are: the owner's address of the embedded database, or any reader's of one outside. */
export type Source = { url: string; embedded: boolean; dataDir: string }

export type Asked = {
  to: string
  now: Date
  program: string
  passphrase?: string | undefined
  create?: Create
  roomOf?: RoomOf
}

/**
 * `damaged` and `missing`: uploaded files that are not what their name says, or that a record names and nobody has;
 * `isChainWhole`: of the audit log as it was copied.
 */
export type Taken = {
  path: string
  manifest: Manifest
  damaged: string[]
  missing: string[]
  isChainWhole: boolean
}

/** Found in all backups of one house, so that two never run at once. */
const lockKey = 7_349_003

/**
 * Takes a backup into the folder `to` while everybody works on: the database with the log it needs, then the uploaded files,
 * which never change. What was copied is started once in a folder of its own before the archive counts: a backup is only
 * what was restored.
 */
export async function takeBackup(source: Source, asked: Asked): Promise<Taken> {
  const { to, now, passphrase } = asked
  await mkdir(to, { recursive: true, mode: 0o700 })
  try {
    return await reading(source.url, async (db) => {
      const [lock] = await db.execute<{ got: boolean }>(sql`select pg_try_advisory_lock(${lockKey}) as got`)
      if (!lock?.got) throw new BackupRefused('underWay')
      await sweepPartial(to)
      const before = await readFacts(source.url)
      if (!before.schema.length) throw new BackupRefused('nothingThere')
      const uploads = await uploadsIn(source.dataDir)
      await refuseSmall(source, asked, uploads)
      const path = join(to, archiveName(now, passphrase !== undefined))
      return written(path, source, asked, before)
    })
  } catch (error) {
    throw isFull(error)
      ? new BackupRefused('full', to, sized((await (asked.roomOf ?? roomOf)(to)).free))
      : error
  }
}

async function written(path: string, source: Source, asked: Asked, before: Facts): Promise<Taken> {
  const damaged: string[] = []
  let facts: Facts = before
  let chain: Chain = 'whole'
  const fill = async (add: Add) => {
    if (source.embedded) ({ facts, chain } = await addDatabase(add, source, before.head))
    // What no record names is nobody's, and may be swept meanwhile.
    const named = new Set(facts.files)
    const uploads = (await uploadsIn(source.dataDir)).filter(({ sha256 }) => named.has(sha256))
    for (const { sha256, path, bytes } of uploads) {
      const found = await add.file(placeOf(sha256), bytes, createReadStream(path))
      if (found !== sha256) damaged.push(sha256)
    }
    const { head, rows, schema, postgres } = facts
    return {
      format: 1 as const,
      takenAt: asked.now.toISOString(),
      program: asked.program,
      schema,
      postgres,
      database: source.embedded ? ('embedded' as const) : ('external' as const),
      rows,
      audit: { head, before: before.head },
    }
  }
  const manifest = await writeArchive(path, asked, fill)
  return {
    path,
    manifest,
    damaged,
    missing: facts.files.filter((sha256) => !manifest.parts[placeOf(sha256)]),
    isChainWhole: chain === 'whole',
  }
}

async function sweepPartial(folder: string) {
  for (const name of await readdir(folder))
    if (name.endsWith('.partial') && takenAt(name.slice(0, -'.partial'.length)))
      await rm(join(folder, name), { force: true })
}
