import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { BackupRefused } from '#app/backup/refused.ts'
import { worded } from '#app/backup/worded.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { Refused } from './refused.ts'

/** The language of what a script says: `--lang zh` or `en`, else the terminal's. */
export function languageOf(asked: string | undefined, env: NodeJS.ProcessEnv = process.env): Locale {
  const named = asked ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  return named.startsWith('zh') ? 'zh-CN' : 'en'
}

/** The passphrase that `file` holds in its first line; none where no file is named. */
export function passphraseIn(file: string | undefined): string | undefined {
  if (!file) return undefined
  const path = resolve(file)
  let text = ''
  try {
    text = readFileSync(path, 'utf8').split(/\r?\n/)[0]!
  } catch {}
  if (!text) throw new BackupRefused('emptyPassphrase', path)
  return text
}

/** Words what a backup refuses, for whoever sits at the terminal. */
export async function inWords<T>(locale: Locale, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof BackupRefused ? new Refused(worded(error, locale), error.reason) : error
  }
}
