import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedRefusal, findHome, serverUser } from './home.server.ts'
import { findNative, program } from './native.server.ts'
import { freePort } from './ports.server.ts'
import { type Cluster, dataOf, environment, launch, passwordOf, shutDown } from './postmaster.server.ts'

/** Where a data folder's cluster stands, and what PostgreSQL is run on it. */
export function clusterOf(dataDir: string): Pick<Cluster, 'home' | 'native' | 'user'> {
  const user = serverUser()
  const home = findHome(dataDir, user)
  return { home, native: findNative(home, user), user }
}

/**
 * Makes a cluster that was unpacked to `home`/pg fit to be started: it belongs to its user, its log is replayed, and its
 * owner has a password of its own, in `home`/password. Without a network: one process, told over its input.
 */
export async function adoptCopy(cluster: Cluster) {
  const { home, native, user } = cluster
  const password = randomBytes(24).toString('hex')
  const secret = join(home, 'password')
  rmSync(secret, { force: true })
  writeFileSync(secret, password, { mode: 0o600 })
  if (user.uid !== undefined) {
    chownSync(secret, user.uid, user.gid!)
    own(dataOf(cluster), user.uid, user.gid!)
  }
  const alone = spawn(program(native, 'postgres'), ['--single', '-D', dataOf(cluster), 'postgres'], {
    ...user,
    cwd: dataOf(cluster),
    env: environment(),
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  alone.stderr.on('data', (piece) => {
    said = (said + piece).slice(-4_000)
  })
  alone.stdin.on('error', () => {})
  alone.stdin.end(`alter role zhigu password '${password}'\n`)
  const code = await new Promise((done) => alone.once('close', done).once('error', done))
  const fault = said.split('\n').find((line) => /FATAL|PANIC|ERROR/.test(line))
  if (code !== 0 || fault)
    throw new EmbeddedRefusal(`The copy of the database does not start: ${fault ?? code}`)
}

/** Starts the server on a copy that nobody else uses, as it is after its log was replayed. */
export async function startCopy(cluster: Cluster): Promise<{ url: string; stop: () => Promise<void> }> {
  await adoptCopy(cluster)
  const running = await launch(cluster, await freePort())
  if (!running) throw new EmbeddedRefusal('The copy of the database does not start.')
  return {
    url: `postgres://zhigu:${passwordOf(cluster)}@127.0.0.1:${running.port}/postgres`,
    stop: () => shutDown(running),
  }
}

/** What a copy that is thrown away needs: little memory, and no care for a power cut. */
export const thrownAway = {
  shared_buffers: '32MB',
  max_connections: '10',
  fsync: 'off',
  autovacuum: 'off',
  max_parallel_workers_per_gather: '0',
  log_min_error_statement: 'panic',
}

function own(path: string, uid: number, gid: number) {
  chownSync(path, uid, gid)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) own(inside, uid, gid)
    else chownSync(inside, uid, gid)
  }
}
