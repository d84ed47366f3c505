import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { archivesAmong } from '#app/backup/names.ts'
import type { Env } from '#app/runtime/env.server.ts'

/** Where the backups are. */
export const backupsOf = ({ BACKUP_DIR, DATA_DIR }: Pick<Env, 'BACKUP_DIR' | 'DATA_DIR'>) =>
  resolve(BACKUP_DIR ?? join(DATA_DIR, 'backups'))

/** When the newest backup in `folder` was taken. */
export async function lastBackup(folder: string): Promise<Date | undefined> {
  return archivesAmong(await readdir(folder).catch(() => []))[0]?.at
}

/**
 * Takes the daily backup in a process of its own, so that neither its memory nor its end is the server's; answers the code of
 * what went wrong.
 */
export function takeApart(): Promise<string | undefined> {
  const child = spawn(process.execPath, ['build/server/backup.js', '--daily'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (piece) => {
    said = (said + piece).slice(-2_000)
  })
  return new Promise((done) => {
    child.once('error', ({ name }) => done(name))
    child.once('close', (code, signal) =>
      done(code === 0 ? undefined : (said.match(/^fault (\w+)$/m)?.[1] ?? signal ?? `exit ${code}`)),
    )
  })
}
