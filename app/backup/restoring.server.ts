import { mkdir, rename } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { clusterOf } from '#db/embedded/copy.server.ts'
import { embeddedVersion } from '#db/embedded/native.server.ts'
import { type Ours, refuseForeign } from './fitting.ts'
import type { Manifest } from './manifest.ts'
import { archiveName } from './names.ts'
import { heldIn, putAside, refuseRunning } from './occupied.server.ts'
import { readArchive } from './reading.server.ts'
import { BackupRefused } from './refused.ts'
import { isFull, type RoomOf, roomOf, sized } from './room.server.ts'
import { tryCopy, unpack } from './trying.server.ts'
import { flushAll, inFolder } from './unpacked.server.ts'

export type RestoreAsked = {
  archive: string
  /** The data folder to be. */
  to: string
  now: Date
  ours: Omit<Ours, 'postgres'>
  passphrase?: string | undefined
  /** Put aside what the folder holds, instead of refusing. */
  replace?: boolean
  roomOf?: RoomOf
}

export type Restored = { manifest: Manifest; aside: string[] }

/**
 * Restores an archive to a data folder that holds nothing. The archive is read to its end first, then unpacked beside, started
 * and counted; only what is as its manifest says is put in its place.
 */
export async function restoreBackup(asked: RestoreAsked): Promise<Restored> {
  const { archive, passphrase, ours, now } = asked
  const manifest = await readArchive(archive, passphrase)
  refuseForeign(manifest, { ...ours, postgres: embeddedVersion() })
  const to = resolve(asked.to)
  await refuseHeld(asked, to)
  const cluster = { ...clusterOf(to), settings: {} }
  const held = await refuseHeld(asked, to, cluster.home)
  await refuseRunning(cluster, to)
  await refuseSmall(asked, manifest)
  const work = async (home: string, files: string): Promise<Restored> => {
    await unpack(archive, passphrase, { home, files })
    if (manifest.database === 'embedded') await tryCopy({ ...cluster, home }, manifest)
    await mkdir(join(files, 'files'), { recursive: true })
    await flushAll(home)
    if (files !== home) await flushAll(files)
    const aside = held.length ? await putAside([to, cluster.home], stampOf(now)) : []
    if (manifest.database === 'embedded')
      for (const name of ['password', 'pg']) await rename(join(home, name), join(cluster.home, name))
    await rename(join(files, 'files'), join(to, 'files'))
    return { manifest, aside }
  }
  try {
    return await inFolder(cluster.home, (home) =>
      cluster.home === to ? work(home, home) : inFolder(to, (files) => work(home, files)),
    )
  } catch (error) {
    throw isFull(error)
      ? new BackupRefused('full', to, sized((await (asked.roomOf ?? roomOf)(to)).free))
      : error
  }
}

async function refuseHeld({ replace }: RestoreAsked, ...folders: [string, ...string[]]) {
  const held = await heldIn(folders)
  if (held.length && !replace)
    throw new BackupRefused('holdsSomething', folders[0], held.slice(0, 5).join(', '))
  return held
}

async function refuseSmall({ to, roomOf: ask = roomOf }: RestoreAsked, { parts }: Manifest) {
  const bytes = Object.values(parts).reduce((sum, part) => sum + part.bytes, 0)
  const { free } = await ask(to)
  if (free < bytes) throw new BackupRefused('small', to, sized(free), sized(bytes))
}

const stampOf = (now: Date) => archiveName(now, false).slice('zhigu-'.length, -'.tar.gz'.length)
