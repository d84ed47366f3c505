import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const sources = [
  ...['app', 'db', 'public', 'scripts'],
  ...['package.json', 'package-lock.json', 'remix.config.js', 'vite.config.ts'],
]
const stamp = 'build/sources'

/** Builds the program unless the build is of exactly these sources. */
export function ensureBuilt() {
  const now = digest()
  if (existsSync('build/server/index.js') && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
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
