import { readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { filesFolder, type Manifest } from '#app/backup/manifest.ts'
import { backupMessages } from '#app/backup/messages.ts'
import { archivesAmong } from '#app/backup/names.ts'
import { superfluous } from '#app/backup/retention.ts'
import { sized } from '#app/backup/room.server.ts'
import { type Taken, takeBackup } from '#app/backup/taking.server.ts'
import { env } from '#app/runtime/env.server.ts'
import { programVersion } from '#app/runtime/version.server.ts'
import { inWords, languageOf, passphraseIn } from './asked.ts'
import { backupsOf } from './backing-up.ts'
import { dumpCommand } from './dump-command.ts'
import { Refused, run } from './refused.ts'
import { withSource } from './source.ts'

// `npm run backup`: the database and the uploaded files into one archive, while the program runs or stands still. `--daily`
// is the worker's: it also removes the archives that no day, week or month needs any more, and ends with the fault's code.
const { values: asked } = parseArgs({
  options: {
    to: { type: 'string' },
    'passphrase-file': { type: 'string' },
    lang: { type: 'string' },
    daily: { type: 'boolean' },
  },
  allowPositionals: false,
})
const locale = languageOf(asked.lang)
const m = backupMessages[locale]

run(() =>
  inWords(locale, async () => {
    const to = asked.to ? resolve(asked.to) : backupsOf(env)
    const passphrase = passphraseIn(asked['passphrase-file'] ?? env.BACKUP_PASSPHRASE_FILE)
    const taken = await withSource(env, (source) =>
      takeBackup(source, { to, now: new Date(), program: programVersion(), passphrase }),
    )
    tell(taken)
    if (asked.daily) await clearOut(to)
    const fault = faultOf(taken)
    if (fault) {
      if (asked.daily) console.error(`fault ${fault}`)
      process.exitCode = 1
    }
  }).catch((error) => {
    if (asked.daily)
      console.error(`fault ${error instanceof Refused ? error.code : (error.code ?? error.name)}`)
    throw error
  }),
)

const faultOf = ({ damaged, missing, isChainWhole }: Taken) =>
  damaged.length ? 'damagedFiles' : missing.length ? 'missingFiles' : isChainWhole ? undefined : 'brokenChain'

function tell({ path, manifest, damaged, missing, isChainWhole }: Taken) {
  const size = sized(statSync(path).size)
  const [rows, files] = [rowsOf(manifest), filesOf(manifest)].map(String) as [string, string]
  if (manifest.database === 'embedded') console.log(m.taken(path, size, rows, files))
  else {
    console.log(m.takenFiles(path, size, files))
    console.log(m.external(dumpCommand(env.DATABASE_OWNER_URL ?? env.DATABASE_URL!, path)))
  }
  if (damaged.length) console.error(m.damagedFiles(damaged.join(' ')))
  if (missing.length) console.error(m.missingFiles(missing.join(' ')))
  if (!isChainWhole) console.error(m.brokenChain)
}

async function clearOut(folder: string) {
  const old = superfluous(archivesAmong(readdirSync(folder)))
  for (const { name } of old) await rm(join(folder, name), { force: true })
  if (old.length) console.log(m.removed(String(old.length)))
}

const rowsOf = ({ rows }: Manifest) => Object.values(rows).reduce((sum, n) => sum + n, 0)
const filesOf = ({ parts }: Manifest) =>
  Object.keys(parts).filter((name) => name.startsWith(filesFolder)).length
