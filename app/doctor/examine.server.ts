import { reading } from '#app/backup/facts.server.ts'
import type { Ours } from '#app/backup/fitting.ts'
import { type RoomOf, roomOf } from '#app/backup/room.server.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { backupFindings } from './backup.server.ts'
import { calendarFinding } from './calendar.server.ts'
import { certificateFindings } from './certificate.server.ts'
import { diskFindings } from './disk.server.ts'
import { type Finding, wrong } from './finding.ts'
import { databaseFindings, nodeFinding } from './versions.server.ts'

export type Patient = {
  node: string
  /** The database's address; undefined where there is none yet. */
  url?: string | undefined
  dataDir: string
  backups: string
  passphrase?: string | undefined
  ours: Ours
  certificate: { file?: string | undefined; origin?: string | undefined }
  /** The wall's clock. */
  now: () => Date
  locale: Locale
  roomOf?: RoomOf
}

/** Looks at everything an installation needs to be well; one finding a line, none left out because of another. */
export async function examine(patient: Patient): Promise<Finding[]> {
  const { url, ours, now, dataDir, backups: folder, roomOf: ask = roomOf } = patient
  const database = url
    ? await reading(url, async (db) => [
        ...(await databaseFindings(db, { ...ours, now })),
        await calendarFinding(db, now()),
      ]).catch((error) => [wrong('database', 'noDatabase', faultOf(error))])
    : [wrong('database', 'noneYet')]
  const backup = await backupFindings({ ...patient, folder, now: now(), roomOf: ask })
  return [
    nodeFinding(patient.node),
    ...database,
    ...(await diskFindings([...new Set([dataDir, folder])], backup.bytes, ask)),
    ...backup.findings,
    ...(await certificateFindings(patient.certificate, now())),
  ]
}

function faultOf(error: unknown): string {
  const { code, cause, name } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException }
  return String(cause?.code ?? code ?? name)
}
