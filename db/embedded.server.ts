import { randomBytes } from 'node:crypto'
import { totalmem } from 'node:os'
import postgres from 'postgres'
import { EmbeddedInUse, EmbeddedRefusal, findHome, serverUser } from './embedded/home.server.ts'
import { findNative } from './embedded/native.server.ts'
import { freePort } from './embedded/ports.server.ts'
import {
  type Cluster,
  findPostmaster,
  initialise,
  launch,
  type Postmaster,
  passwordOf,
  shutDown,
} from './embedded/postmaster.server.ts'

export { EmbeddedInUse, EmbeddedRefusal } from './embedded/home.server.ts'

export type Embedded = {
  /** The owner's address of the database. */
  url: string
  /** A shorter way to the same server: its local socket, where it has one. */
  socket?: string
  /** True when a server that outlived its program was taken over. */
  adopted: boolean
  pid: () => number
  stop: () => Promise<void>
}

type Options = {
  /** PostgreSQL's settings besides ours. */
  settings?: Record<string, string>
  /** Connect beside a running program instead of refusing; stopping then leaves its server alone. */
  beside?: boolean
  /** Told when the server died and was started again. */
  onRestart?: () => void
}

const lockKey = 7_349_002
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/**
 * A real PostgreSQL from npm on `folder`. One program owns it, by a session lock in the database: a server left by a
 * killed program is adopted, a second opener is refused, and one that dies is started again on the same port.
 */
export async function startEmbedded(folder: string, options: Options = {}): Promise<Embedded> {
  const user = serverUser()
  const home = findHome(folder, user)
  const settings = { ...tuned(), ...options.settings }
  const cluster = { home, native: findNative(home, user), user, settings }
  initialise(cluster, randomBytes(24).toString('hex'))

  let running: Postmaster | undefined
  let adopted = false
  let lock: Lock | 'held' | undefined
  for (let tries = 0; !lock || (lock === 'held' && tries < 20); tries += 1) {
    if (tries > 0) await pause(100)
    if (tries > 600) throw new EmbeddedRefusal(`The embedded PostgreSQL in ${home} cannot be reached.`)
    const there = await findPostmaster(cluster)
    running = there ?? (await launch(cluster, await freePort()))
    adopted = Boolean(there)
    if (!running) continue
    lock = await takeLock(cluster, running)
    if (lock === 'held' && options.beside) return beside(cluster, running)
  }
  // A killed program's lock falls within moments; one that stays belongs to a living program.
  if (lock === 'held') throw new EmbeddedInUse(`Another program is using ${folder}; stop it first.`)
  return owned(cluster, running!, lock, adopted, options.onRestart)
}

function owned(
  cluster: Cluster,
  first: Postmaster,
  held: Lock,
  adopted: boolean,
  onRestart = () => {},
): Embedded {
  let running = first
  let lock = held
  let stopping = false
  const watch = () => void lock.lost.then(() => revive())
  async function revive() {
    while (!stopping) {
      try {
        const there = (await findPostmaster(cluster)) ?? (await launch(cluster, running.port))
        const again = there && (await takeLock(cluster, there))
        if (there && again && again !== 'held') {
          if (there.pid !== running.pid) onRestart()
          running = there
          lock = again
          return watch()
        }
      } catch {}
      await pause(200)
    }
  }
  watch()
  return {
    ...waysTo(cluster, first),
    adopted,
    pid: () => running.pid,
    stop: async () => {
      stopping = true
      await lock.release()
      await shutDown(running)
    },
  }
}

function beside(cluster: Cluster, running: Postmaster): Embedded {
  return { ...waysTo(cluster, running), adopted: false, pid: () => running.pid, stop: async () => {} }
}

type Lock = { lost: Promise<void>; release: () => Promise<void> }

/** The owner's session lock; 'held' when another program has it; undefined when the server cannot be reached. */
async function takeLock(cluster: Cluster, running: Postmaster): Promise<Lock | 'held' | undefined> {
  let lose = () => {}
  const lost = new Promise<void>((done) => {
    lose = done
  })
  const sql = postgres(addressOf(cluster, running), {
    max: 1,
    max_lifetime: 0,
    idle_timeout: 0,
    connect_timeout: 2,
    onnotice: () => {},
    onclose: () => lose(),
    connection: { application_name: 'zhigu owner' },
  })
  const release = () => sql.end({ timeout: 1 })
  const asked = sql<{ got: boolean }[]>`select pg_try_advisory_lock(${lockKey}) as got`
  const answer = await Promise.race([asked, pause(1_000).then(() => undefined)]).catch(() => undefined)
  if (answer?.[0]?.got) return { lost, release }
  await release()
  return answer ? 'held' : undefined
}

function waysTo(cluster: Cluster, running: Postmaster) {
  const { socket } = running
  return { url: addressOf(cluster, running), ...(socket ? { socket } : {}) }
}

function addressOf(cluster: Cluster, { port }: Postmaster) {
  return `postgres://zhigu:${passwordOf(cluster)}@127.0.0.1:${port}/postgres`
}

/** For an office's server of two cores; a log without the data it is about. */
function tuned(): Record<string, string> {
  const megabytes = Math.floor(totalmem() / 1024 ** 2)
  return {
    shared_buffers: `${Math.max(64, Math.min(512, Math.floor(megabytes / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(megabytes / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_connections: '60',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }
}
