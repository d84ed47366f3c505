import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ours, refuseForeign } from '#app/backup/fitting.ts'
import { filesFolder, type Manifest } from '#app/backup/manifest.ts'
import { archivesAmong } from '#app/backup/names.ts'
import { BackupRefused } from '#app/backup/refused.ts'
import { isFull, type RoomOf, sized } from '#app/backup/room.server.ts'
import { tryCopy, unpack } from '#app/backup/trying.server.ts'
import { inFolder } from '#app/backup/unpacked.server.ts'
import { worded } from '#app/backup/worded.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { clusterOf, thrownAway } from '#db/embedded/copy.server.ts'
import { type Finding, fine, wrong } from './finding.ts'

/** A day, and half a one for a night that was slow or a machine that was off. */
const oldestHours = 36

type Asked = {
  folder: string
  /** Where a copy may be started. */
  dataDir: string
  ours: Ours
  now: Date
  locale: Locale
  passphrase?: string | undefined
  roomOf: RoomOf
}

/** How old the newest archive is, and whether it can be restored: into a folder and a server that are thrown away. */
export async function backupFindings(asked: Asked): Promise<{ findings: Finding[]; bytes: number }> {
  const names = await readdir(asked.folder).catch(() => [])
  const [newest] = archivesAmong(names)
  if (!newest) return { findings: [wrong('age', 'none', asked.folder)], bytes: 0 }
  const hours = Math.floor((asked.now.getTime() - newest.at.getTime()) / 3_600_000)
  const age =
    hours > oldestHours ? wrong('age', 'old', newest.name, hours) : fine('age', 'taken', newest.name, hours)
  const { finding, bytes } = await contentFinding(join(asked.folder, newest.name), asked)
  return { findings: [age, finding], bytes }
}

async function contentFinding(archive: string, asked: Asked): Promise<{ finding: Finding; bytes: number }> {
  const { dataDir, ours, passphrase, locale, roomOf } = asked
  let bytes = 0
  try {
    const cluster = clusterOf(dataDir)
    const manifest = await inFolder(cluster.home, async (home) => {
      const read = await unpack(archive, passphrase, { home })
      bytes = bytesOf(read)
      refuseForeign(read, ours)
      if (read.database === 'embedded') await tryCopy({ ...cluster, home, settings: thrownAway }, read)
      return read
    })
    return { finding: restored(manifest), bytes }
  } catch (error) {
    const refused = isFull(error)
      ? new BackupRefused('full', dataDir, sized((await roomOf(dataDir)).free))
      : error
    if (!(refused instanceof BackupRefused)) throw refused
    return { finding: wrong('backup', 'unfit', worded(refused, locale)), bytes }
  }
}

function restored({ rows, parts, database }: Manifest): Finding {
  const files = Object.keys(parts).filter((name) => name.startsWith(filesFolder)).length
  if (database === 'external') return fine('backup', 'filesOnly', files)
  const counts = Object.values(rows)
  return fine(
    'backup',
    'restored',
    counts.reduce((sum, n) => sum + n, 0),
    counts.length,
    files,
  )
}

const bytesOf = ({ parts }: Manifest) => Object.values(parts).reduce((sum, part) => sum + part.bytes, 0)
