import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BackupRefused } from '#app/backup/refused.ts'
import { examine } from '#app/doctor/examine.server.ts'
import { linesOf, sentenceOf } from '#app/doctor/told.ts'
import { env } from '#app/runtime/env.server.ts'
import { programVersion } from '#app/runtime/version.server.ts'
import { embeddedVersion } from '#db/embedded/native.server.ts'
import { readMigrations } from '#db/migrate.server.ts'
import { inWords, languageOf, passphraseIn } from './asked.ts'
import { backupsOf } from './backing-up.ts'
import { run } from './refused.ts'
import { withSource } from './source.ts'

// `npm run doctor`: whether this installation is well. One line a look; ends with 1 where anything is wrong.
const { values: asked } = parseArgs({
  options: {
    dir: { type: 'string' },
    'passphrase-file': { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean' },
  },
})
const locale = languageOf(asked.lang)

run(() =>
  inWords(locale, async () => {
    const passphrase = passphraseIn(asked['passphrase-file'] ?? env.BACKUP_PASSPHRASE_FILE)
    const look = (url?: string) =>
      examine({
        node: process.versions.node,
        url,
        dataDir: resolve(env.DATA_DIR),
        backups: asked.dir ? resolve(asked.dir) : backupsOf(env),
        passphrase,
        ours: {
          program: programVersion(),
          schema: readMigrations().map(({ name, hash }) => ({ name, hash })),
          postgres: embeddedVersion(),
        },
        certificate: { file: env.CERTIFICATE_FILE, origin: env.PUBLIC_ORIGIN },
        now: () => new Date(),
        locale,
      })
    const findings = await withSource(env, ({ url }) => look(url)).catch((error) => {
      if (error instanceof BackupRefused) return look()
      throw error
    })
    if (asked.json)
      console.log(
        JSON.stringify(
          findings.map((one) => ({ ...one, text: sentenceOf(one, locale) })),
          null,
          1,
        ),
      )
    else for (const line of linesOf(findings, locale)) console.log(line)
    if (findings.some(({ ok }) => !ok)) process.exitCode = 1
  }),
)
