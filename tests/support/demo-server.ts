import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '#app/domain/actor.ts'
import { ensureBuilt } from '#scripts/build.js'
import { clear } from './cleared.ts'

export type DemoPerson = { username: string; password: string; name: string; role: Role; token: string }
export type DemoServer = {
  url: string
  dataDir: string
  process: ChildProcess
  /** The end of what the program wrote. */
  said: () => string
  /** Ends the program and its database, and removes the folder unless it was given. */
  stop: () => Promise<void>
}

type Options = {
  dataDir?: string
  port?: number
  rateLimits?: boolean
  mapboxToken?: string
  logLevel?: 'info'
  /** What node is started with, where it is not the demo as built. */
  start?: string[]
  env?: Record<string, string>
}

/** How `npm run demo` has its memory kept: room for what a request needs and drops, little growth of the rest. */
export const memory: string[] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.demo.match(/--\S+/g)

/** The production build on a demo database of its own: a fresh one, or the one in `dataDir`. */
export async function startDemoServer(options: Options = {}): Promise<DemoServer> {
  ensureBuilt()
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'zhigu-demo-'))
  const child = spawn(process.execPath, options.start ?? [...memory, 'scripts/program.js', 'demo'], {
    env: {
      ...withoutTestRunner(),
      DATA_DIR: dataDir,
      PORT: String(options.port ?? 0),
      PUBLIC_ORIGIN: '',
      MAPBOX_ACCESS_TOKEN: options.mapboxToken ?? '',
      LOG_LEVEL: options.logLevel ?? 'error',
      RATE_LIMITS: options.rateLimits ? 'on' : 'off',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { url, said } = await listening(child)
  const stop = async () => {
    await ended(child, 'SIGTERM')
    if (!options.dataDir) clear(dataDir)
  }
  return { url, dataDir, process: child, said, stop }
}

/** The nine accounts of a demo, by role. */
export function demoPeople(dataDir: string): Record<Role, DemoPerson> {
  const rows: DemoPerson[] = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'))
  return Object.fromEntries(rows.map((row) => [row.role, row])) as Record<Role, DemoPerson>
}

/** Sends `signal` and waits for the end. */
export function ended(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const over = new Promise<void>((done) => child.once('exit', () => done()))
  child.kill(signal)
  return over
}

function listening(child: ChildProcess) {
  let said = ''
  return new Promise<{ url: string; said: () => string }>((done, fail) => {
    const hear = (chunk: Buffer) => {
      said = (said + chunk).slice(-8_000)
      const address = said.match(/^(http:\/\/\S+)\n/m)?.[1]
      if (address) done({ url: address.replace('localhost', '127.0.0.1'), said: () => said })
    }
    child.stdout!.on('data', hear)
    child.stderr!.on('data', hear)
    child.once('exit', (code) => fail(new Error(`The demo ended with ${code}: ${said}`)))
  })
}

function withoutTestRunner() {
  const theirs: NodeJS.ProcessEnv = { ...process.env }
  for (const name of Object.keys(theirs))
    if (/^(VITEST|TEST_|NODE_ENV|NODE_OPTIONS|DATABASE_)/.test(name)) delete theirs[name]
  return theirs
}

/** The system's browser: ours to find, not to download. */
export function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin')
  const given = process.env.CHROMIUM_PATH
  const known = [
    ...(given ? [given] : []),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return known.find((path) => existsSync(path))
}
