import { spawn } from 'node:child_process'

/** Runs a program as it was built, e.g. `backup`, on a data folder; answers its code and what it said. */
export function runProgram(
  name: string,
  dataDir: string,
  given: string[] = [],
  settings: Record<string, string> = {},
) {
  const env: Record<string, string | undefined> = { ...process.env, NODE_ENV: 'production', LANG: 'en' }
  for (const key of Object.keys(env))
    if (/^(VITEST|TEST_|NODE_OPTIONS|DATABASE_|LC_|BACKUP_)/.test(key)) delete env[key]
  const child = spawn(process.execPath, [`build/server/${name}.js`, ...given], {
    env: {
      ...env,
      DATA_DIR: dataDir,
      PUBLIC_ORIGIN: '',
      LOG_LEVEL: 'error',
      ...settings,
    } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      said += piece
    })
  return new Promise<{ code: number | null; said: string }>((done) =>
    child.once('close', (code) => done({ code, said })),
  )
}
