import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const sources = [
  ...['app', 'db', 'public', 'scripts'],
  ...['package.json', 'package-lock.json', 'remix.config.js', 'vite.config.ts'],
]
const stamp = 'build/sources'
// Not in the folder of the build, which a build empties first.
const lock = 'node_modules/.building'

/** Builds the program unless the build is of exactly these sources; of several processes that ask at once, one builds. */
export function ensureBuilt() {
  if (isBuilt(digest())) return
  while (!taken()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  try {
    const now = digest()
    if (!isBuilt(now)) build(now)
  } finally {
    rmSync(lock, { force: true })
  }
}

/** @type {(now: string) => boolean} */
const isBuilt = (now) =>
  existsSync('build/server/index.js') && existsSync(stamp) && readFileSync(stamp, 'utf8') === now

/** Takes the lock, from whoever died with it too. */
function taken() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
    // Between making the file and writing into it there is nobody in it yet.
    if (holder && !isAlive(holder)) rmSync(lock, { force: true })
    return false
  }
}

/** @type {(pid: number) => boolean} */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @type {(now: string) => void} */
function build(now) {
  const folder = dirname(createRequire(import.meta.url).resolve('@remix-run/dev/package.json'))
  const cli = join(folder, 'dist/cli.js')
  const built = spawnSync(process.execPath, [cli, 'vite:build', '--logLevel', 'warn'], {
    encoding: 'utf8',
    // The test runner's own variables would leave the framework's plugin out.
    env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
  })
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}${built.stderr}`)
  writeFileSync(stamp, now)
}

function digest() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesIn).sort()) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** @type {(path: string) => string[]} */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}
