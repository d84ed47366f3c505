import { parseArgs } from 'node:util'
import { filesFolder } from '#app/backup/manifest.ts'
import { backupMessages } from '#app/backup/messages.ts'
import { restoreBackup } from '#app/backup/restoring.server.ts'
import { env } from '#app/runtime/env.server.ts'
import { programVersion } from '#app/runtime/version.server.ts'
import { readMigrations } from '#db/migrate.server.ts'
import { inWords, languageOf, passphraseIn } from './asked.ts'
import { Refused, run } from './refused.ts'

// `npm run restore -- FILE`: a data folder from an archive, into one that holds nothing; `--replace` puts the old one aside.
const { values: asked, positionals } = parseArgs({
  options: {
    to: { type: 'string' },
    'passphrase-file': { type: 'string' },
    lang: { type: 'string' },
    replace: { type: 'boolean' },
  },
  allowPositionals: true,
})
const locale = languageOf(asked.lang)
const m = backupMessages[locale]

run(() =>
  inWords(locale, async () => {
    const [archive] = positionals
    if (!archive) throw new Refused(m.usage.restore)
    const to = asked.to ?? env.DATA_DIR
    const { manifest, aside } = await restoreBackup({
      archive,
      to,
      now: new Date(),
      ours: { program: programVersion(), schema: readMigrations().map(({ name, hash }) => ({ name, hash })) },
      passphrase: passphraseIn(asked['passphrase-file'] ?? env.BACKUP_PASSPHRASE_FILE),
      replace: asked.replace ?? false,
    })
    const rows = Object.values(manifest.rows).reduce((sum, n) => sum + n, 0)
    const files = String(Object.keys(manifest.parts).filter((name) => name.startsWith(filesFolder)).length)
    if (manifest.database === 'embedded') console.log(m.restored(to, String(rows), files))
    else console.log(m.restoredFiles(to, files))
    for (const place of aside) console.log(m.putAside(place))
  }),
)
