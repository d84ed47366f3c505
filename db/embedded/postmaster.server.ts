import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { EmbeddedRefusal, type ServerUser } from './home.server.ts'
import { program } from './native.server.ts'
import { socketFolder, socketName } from './socket.server.ts'

export type Cluster = { home: string; native: string; user: ServerUser; settings: Record<string, string> }
/** `socket` is the path of its local socket, where it has one. */
export type Postmaster = { pid: number; port: number; socket?: string }

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
export const dataOf = ({ home }: Cluster) => join(home, 'pg')
export const passwordOf = ({ home }: Cluster) => readFileSync(join(home, 'password'), 'utf8').trim()

/** The server's environment: no PG… variable of whoever starts us reaches it. */
export function environment() {
  const theirs: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  for (const name of Object.keys(theirs)) if (name.startsWith('PG')) delete theirs[name]
  return theirs
}

/** Makes the cluster, once: aside and renamed, so that one that was cut short is never used. */
export function initialise(cluster: Cluster, password: string) {
  const { home, native, user } = cluster
  if (existsSync(dataOf(cluster))) return
  const making = join(home, `pg.${process.pid}`)
  const secret = join(home, 'password')
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { mode: 0o700 })
  if (!existsSync(secret)) writeFileSync(secret, password, { mode: 0o600 })
  if (user.uid !== undefined) for (const path of [making, secret]) chownSync(path, user.uid, user.gid!)
  const how = ['-D', making, '-U', 'zhigu', `--pwfile=${secret}`, '-A', 'scram-sha-256', '-E', 'UTF8']
  const where = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const made = spawnSync(program(native, 'initdb'), [...how, ...where], {
    ...user,
    cwd: making,
    env: environment(),
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    const reason = made.error?.message ?? made.stderr.trim().split('\n').at(-1)
    rmSync(making, { recursive: true, force: true })
    throw new EmbeddedRefusal(`The embedded database could not be made in ${home}: ${reason}`)
  }
  try {
    renameSync(making, dataOf(cluster))
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(dataOf(cluster))) throw error
  }
}

/** The server running on this cluster, once it accepts connections; undefined when there is none. */
export async function findPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  for (let tries = 0; tries < 6_000; tries += 1) {
    const found = readPostmaster(cluster)
    if (!found || found.ready) return found
    await pause(10)
  }
  throw new EmbeddedRefusal(
    `The embedded PostgreSQL in ${cluster.home} does not become ready; see postgres.log.`,
  )
}

/** What the server's own file says of it; undefined when it is not running. */
function readPostmaster(cluster: Cluster): (Postmaster & { ready: boolean }) | undefined {
  const file = join(dataOf(cluster), 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!pid || !isAlive(pid)) return undefined
  if (isSomethingElse(pid)) {
    rmSync(file, { force: true })
    return undefined
  }
  const [port, folder] = [Number(lines[3]), lines[4]?.trim()]
  return {
    ...{ pid, port, ready: lines[7]?.trim() === 'ready' },
    ...(folder ? { socket: join(folder, socketName(port)) } : {}),
  }
}

/**
 * Starts a server that outlives this process, so that a killed program loses nothing and the next one adopts it.
 * Undefined when another one was faster.
 */
export async function launch(cluster: Cluster, port: number): Promise<Postmaster | undefined> {
  const { home, native, user } = cluster
  const logFile = join(home, 'postgres.log')
  if (existsSync(logFile) && statSync(logFile).size > 5_000_000) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a', 0o600)
  const before = statSync(logFile).size
  const settings = Object.entries({
    ...cluster.settings,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: await socketFolder(dataOf(cluster)),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(program(native, 'postgres'), ['-D', dataOf(cluster), ...settings], {
    ...user,
    cwd: dataOf(cluster),
    env: environment(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended: string | undefined
  server.once('error', (error) => {
    ended = error.message
  })
  server.once('exit', (code, signal) => {
    ended ??= `it ended with ${signal ?? code}`
  })
  server.unref()
  while (!ended) {
    await pause(10)
    const found = readPostmaster(cluster)
    if (found?.ready && found.pid === server.pid) return found
  }
  const said = readFileSync(logFile).subarray(before).toString()
  if (/lock file .* already exists|pre-existing shared memory|Address already in use/.test(said))
    return undefined
  const line = said.split('\n').findLast((text) => /FATAL|ERROR|PANIC/.test(text)) ?? ended
  throw new EmbeddedRefusal(`The embedded PostgreSQL did not start: ${line}`)
}

/** Ends the server; open connections are cut, nothing acknowledged is lost. */
export async function shutDown({ pid }: Postmaster) {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return
    signalled(pid, signal)
    for (let tries = 0; tries < 1_000 && isAlive(pid); tries += 1) await pause(10)
  }
}

/** It may end between a look and a signal. */
function signalled(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const proc = (pid: number, file: string) => {
  const path = `/proc/${pid}/${file}`
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

const isZombie = (pid: number) => proc(pid, 'stat')?.match(/\) (\w)/)?.[1] === 'Z'

// After a reboot the number in an old pid file may belong to anybody.
const isSomethingElse = (pid: number) => {
  const name = proc(pid, 'comm')?.trim()
  return name !== undefined && name !== 'postgres'
}
